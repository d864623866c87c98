"""What a team tolerates, in one word."""

from __future__ import annotations

import pytest

from omni.check import in_profile
from omni.model.place import Place
from omni.model.problem import Level, Problem

HERE = Place("campaigns/x.yaml", 1, 1)
FOUND = (
    Problem(HERE, Level.WARNING, "prior-price-missing", "FCT103", "no lowest price"),
    Problem(HERE, Level.WARNING, "strategy-overclaimed", "OMN101", "claims too much"),
    Problem(HERE, Level.WARNING, "capitals", "VOX104", "shouts"),
    Problem(HERE, Level.ERROR, "forbidden-term", "BRD106", "says what must not be said"),
    Problem(HERE, Level.INFO, "overlap", "SEG103", "two versions fit"),
)


@pytest.mark.parametrize(
    ("profile", "levels"),
    [
        ("standard", {"FCT103": 2, "OMN101": 2, "VOX104": 2, "BRD106": 3, "SEG103": 1}),
        ("strict", {"FCT103": 3, "OMN101": 3, "VOX104": 2, "BRD106": 3, "SEG103": 1}),
        ("relaxed", {"FCT103": 2, "OMN101": 2, "BRD106": 3}),
    ],
)
def test_a_profile_raises_what_is_law_and_leaves_out_what_is_style(profile, levels):
    assert {problem.code: int(problem.level) for problem in in_profile(FOUND, profile)} == levels
