"""Each of the rules R1 to R35 of the schedule has a test that bears its number, and a place that names it."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent


def numbers() -> set[int]:
    texts = (path.read_text(encoding="utf-8") for path in _TESTS.glob("test_*.py"))
    return {int(found) for text in texts for found in re.findall(r"^def test_r(\d+)_", text, re.MULTILINE)}


@pytest.mark.parametrize("number", range(1, 36))
def test_a_rule_of_the_schedule_is_tried(number):
    assert number in numbers()


@pytest.mark.parametrize("number", range(1, 36))
def test_a_rule_of_the_schedule_is_decided_somewhere(number, decided):
    assert decided[number]


@pytest.fixture(scope="module")
def decided() -> dict[int, list[tuple[str, str]]]:
    return runpy.run_path(str(_TESTS.parents[1] / "docs/generate.py"))["decided"]()
