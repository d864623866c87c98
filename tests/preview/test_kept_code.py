"""What our pages were compiled to is believed only while it is of the same text, and nobody misses it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from omni.write.preview.kept_code import KeptCode


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path


def _filled(folder: Path, text: str) -> str:
    loader = DictLoader({"page.html": text})
    return (
        Environment(autoescape=True, loader=loader, bytecode_cache=KeptCode(folder)).get_template("page.html").render()
    )


def _kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_code_is_kept_once_and_used_again(folder: Path) -> None:
    assert _filled(folder, "one") == "one"
    (kept,) = _kept(folder)
    before = kept.stat().st_mtime_ns
    assert _filled(folder, "one") == "one"
    assert [kept] == _kept(folder)
    assert kept.stat().st_mtime_ns == before


def test_another_text_is_compiled_anew(folder: Path) -> None:
    _filled(folder, "one")
    assert _filled(folder, "two") == "two"
    assert _filled(folder, "two") == "two"
    assert len(_kept(folder)) == 1


@pytest.mark.parametrize("damage", [lambda code: code[:40], lambda _: b"", lambda code: code[:8] + b"\x80nonsense"])
def test_a_damaged_file_is_not_believed(folder: Path, damage) -> None:
    _filled(folder, "one")
    (kept,) = _kept(folder)
    kept.write_bytes(damage(kept.read_bytes()))
    assert _filled(folder, "one") == "one"


def test_nothing_is_written_where_python_writes_no_code(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _filled(folder, "one") == "one"
    assert _kept(folder) == []


def test_a_folder_that_is_a_file_costs_only_time(folder: Path) -> None:
    (folder / "__pycache__").write_text("in the way")
    assert _filled(folder, "one") == "one"
