"""What is installed is what stands in the checkout, pinned, and quick to start."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import omni

ROOT = Path(__file__).parents[2]
INSTALLED = Path(omni.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE))
HEAVY = {"babel", "duckdb", "jinja2", "numpy", "publicsuffixlist", "pydantic", "rich", "selectolax", "typer", "yaml"}
EXTRA = {"duckdb", "numpy", "pyarrow"}


def _requirements() -> list[str]:
    groups = [entry for group in PROJECT["dependency-groups"].values() for entry in group if isinstance(entry, str)]
    return [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"], *groups]


def test_the_tests_see_this_checkout():
    changed = [
        source.name
        for source in (ROOT / "omni").rglob("*.py")
        if not (copy := INSTALLED / source.relative_to(ROOT / "omni")).is_file()
        or copy.read_bytes() != source.read_bytes()
    ]
    assert changed == [], f"the omni in {INSTALLED} is older than the checkout: install it again"


def _is_locked(requirement: Requirement) -> bool:
    pin = PINS.get(canonicalize_name(requirement.name))
    return pin is not None and requirement.specifier.contains(pin)


def test_the_lock_holds_every_dependency():
    missing = [line for line in _requirements() if not _is_locked(Requirement(line))]
    assert missing == [], "make the lock again: CONTRIBUTING.md says how"


def test_the_lock_names_hashes_and_no_address():
    pins = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert "://" not in LOCK


def test_the_version_is_told_before_anything_heavy_is_imported():
    version, modules = _said_and_imported("--version")
    assert omni.__version__ in version
    assert HEAVY.isdisjoint(modules)


def test_linting_imports_nothing_of_the_extras():
    _, modules = _said_and_imported("lint", "--no-cache", "campaigns/pickup")
    assert {"jinja2"} <= modules
    assert EXTRA.isdisjoint(modules)


def test_what_is_known_is_told_without_what_finds_it(tmp_path: Path):
    first, again = (_said_and_imported("lint", "campaigns/pickup", OMNI_CACHE_DIR=str(tmp_path)) for _ in range(2))
    assert first[0] == again[0]
    finding = {"omni.audience", "omni.load", "omni.model.project", "omni.read", "omni.render", "omni.rules"}
    assert finding <= first[1]
    assert (finding | HEAVY - {"typer"}).isdisjoint(again[1])


def _said_and_imported(*arguments: str, **environment: str) -> tuple[str, set[str]]:
    told = subprocess.run(
        [sys.executable, "-c", _START_AND_LIST_MODULES, *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(INSTALLED.parent), **environment},
    )
    assert told.returncode == 0, told.stderr
    said, _, modules = told.stdout.rstrip().rpartition("\n")
    return said, set(json.loads(modules))


_START_AND_LIST_MODULES = """
import sys
from omni.cli import main
sys.argv[0] = "omni"
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
import json
print(json.dumps(sorted(sys.modules)))
"""
