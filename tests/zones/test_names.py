from __future__ import annotations

import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from omni import zones

SHOW_ROME = """
from datetime import datetime
from omni import zones
rome = zones.zone("Europe/Rome")
print(rome, zones.to_utc(datetime(2026, 7, 1, 9), rome), zones.to_local(0, rome), zones.version())
"""
READS_NOTHING = """
import sys
from importlib import resources
import omni.zones
print(sorted({"tzdata"} & set(sys.modules)))
"""


@pytest.mark.parametrize("name", ["", "Rome", "europe/rome", "../Europe/Rome", "/etc/localtime", "Europe", "zone.tab"])
def test_only_exact_names_are_zones(name: str) -> None:
    assert zones.zone(name) is None


def test_every_name_is_a_zone() -> None:
    assert len(zones.names()) > 500
    for name in zones.names():
        assert str(zones.zone(name)) == name


def test_a_zone_is_the_same_object_each_time() -> None:
    assert zones.zone("Europe/Rome") is zones.zone("Europe/Rome")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("europe/rome", "Europe/Rome"),
        ("Rome", "Europe/Rome"),
        ("Europe/Roma", "Europe/Rome"),
        ("Europe/Bucarest", "Europe/Bucharest"),
        ("new york", "America/New_York"),
        ("Amerika/New_York", "America/New_York"),
        ("utc", "UTC"),
        ("Nowhere at all", None),
        ("", None),
    ],
)
def test_a_misspelt_name_has_a_suggestion(written: str, meant: str | None) -> None:
    assert zones.suggest(written) == meant


def run(code: str, **environment: str) -> str:
    clean = {key: value for key, value in os.environ.items() if key not in {"TZ", "PYTHONTZPATH"}}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**clean, **environment},
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_systems_zones_never_count(tmp_path: Path) -> None:
    folder = tmp_path / "Europe"
    folder.mkdir()
    tokyo = resources.files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    (folder / "Rome").write_bytes(tokyo)
    plain = run(SHOW_ROME)
    assert "Europe/Rome 1782889200 1970-01-01 01:00:00 20" in plain
    assert run(SHOW_ROME, TZ="Asia/Tokyo", PYTHONTZPATH=str(tmp_path)) == plain


def test_importing_reads_no_zone_data() -> None:
    assert run(READS_NOTHING) == "[]\n"
