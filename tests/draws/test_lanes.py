"""Draws for several people at once in plain Python."""

from __future__ import annotations

import pytest

from omni.draws import draw, purpose_key, recipient_key, step_key
from omni.draws.lanes import words

PURPOSE, STEP = purpose_key(7, "reacts/email.clicked"), step_key("launch/teaser")


@pytest.mark.parametrize("people", [0, 1, 2, 511, 512, 513, 1025])
def test_lanes_are_the_draws_of_each_person(people):
    keys = [recipient_key(f"person-{number}") for number in range(people)]
    alone = [draw(PURPOSE, key, STEP, run=3).words[:2] for key in keys]
    assert list(zip(*words(PURPOSE, keys, STEP, run=3), strict=True)) == alone
