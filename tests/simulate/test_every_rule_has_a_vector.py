"""Each of the rules R1 to R35 of the schedule has a test that bears its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent


def numbers() -> set[int]:
    texts = (path.read_text(encoding="utf-8") for path in _TESTS.glob("test_*.py"))
    return {int(found) for text in texts for found in re.findall(r"^def test_r(\d+)_", text, re.MULTILINE)}


@pytest.mark.parametrize("number", range(1, 36))
def test_a_rule_of_the_schedule_is_tried(number):
    assert number in numbers()
