"""What comes next for people: an event, a step, a message."""

from __future__ import annotations

from omni.simulate.crowd.calendar import Batch, Place
from omni.simulate.crowd.happening import happen
from omni.simulate.crowd.sending import attempt, attempt_together
from omni.simulate.crowd.state import Crowd, Here, Times
from omni.simulate.crowd.walking import TIMEOUT, time_is_over, walk
from omni.simulate.world import HAPPENS, LEAVES


def do(crowd: Crowd, place: Place, batch: Batch) -> None:
    """Does what is due at a place of the calendar."""
    when, _ = place
    if when[1] == LEAVES:
        attempt(crowd, when, batch)
    else:
        _go_on(crowd, place, Here(batch[0], when[0]))


def do_together(crowd: Crowd, places: list[Place], batch: Batch, now: Times, planned: Times) -> None:
    """Does what is due at several places that differ in nothing but the minute; nobody is at two of them."""
    when, _ = places[0]
    if when[1] == LEAVES:
        attempt_together(crowd, when, batch, (now, planned))
    else:
        _go_on(crowd, places[0], Here(batch[0], now))


def _go_on(crowd: Crowd, place: Place, here: Here) -> None:
    (_, kind, _, _, campaign, op), tag = place
    runs = crowd.runs[campaign]
    if kind == HAPPENS:
        happen(crowd, runs, op, tag, here)
    elif tag == TIMEOUT:
        time_is_over(crowd, runs, here, op)
    else:
        walk(crowd, runs, here, op)
