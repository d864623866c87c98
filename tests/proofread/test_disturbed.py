"""Clean messages stay clean with a sentence about something else, and values of facts are found once nearly right.

The rates of all sets stand in tests/corpus/README.md; here a few campaigns hold them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
_SPEC = spec_from_file_location("disturbed", CORPUS / "disturbed.py")
assert _SPEC
assert _SPEC.loader
disturbed = module_from_spec(_SPEC)
_SPEC.loader.exec_module(disturbed)

MOST_FLAGGED, LEAST_FOUND = 0.02, 0.86


@pytest.fixture(scope="module")
def desks() -> list:
    """Campaigns in all languages that omni reads."""
    return [disturbed.desk(CORPUS / name) for name in ("third/museum", "tenth/energy", "fifth/carpatia")]


def share(every: Iterator) -> float:
    remarked, total = disturbed.rates(every)[""]
    assert total > 90
    return remarked / total


def test_a_sentence_about_something_else_is_left_alone(desks):
    taken = (one for at in desks for one in at.judged(islice(disturbed.noisy(at), 0, None, 2)))
    assert share(taken) <= MOST_FLAGGED


def test_a_value_that_is_nearly_right_is_found(desks):
    taken = (one for at in desks for one in at.judged(disturbed.nearly_right(at)))
    assert share(taken) >= LEAST_FOUND
