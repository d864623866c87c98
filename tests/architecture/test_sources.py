"""What the sources promise about themselves: small pieces, telling names, side effects at the edges."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EDGES = {"__main__", "cli", "commands", "report", "workspace", "write"}
EFFECTS = {"breakpoint", "input", "open", "print"}
SAYS_NOTHING = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 50


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    """Each source, parsed."""
    found = sorted((ROOT / "omni").rglob("*.py"))
    return {path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8")) for path in found}


def test_files_are_short(trees):
    lengths = {path.as_posix(): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in trees}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_a_function_fits_a_screen(trees):
    functions = [
        (f"{path.as_posix()}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [(name, lines) for name, lines in functions if lines > LONGEST_FUNCTION] == []


def test_a_file_is_named_by_its_subject(trees):
    assert [path.as_posix() for path in trees if SAYS_NOTHING & set(path.with_suffix("").parts)] == []


def test_pure_steps_touch_neither_disk_nor_terminal(trees):
    effects = [
        f"{path.as_posix()}:{node.lineno} {node.func.id}()"
        for path, tree in trees.items()
        if path.with_suffix("").parts[1] not in EDGES
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in EFFECTS
    ]
    assert effects == [], "texts and streams come in as arguments; only the edges read, write and print"
