"""Messages that can reach somebody when what they offer is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.facts import Fact
from omni.model.windows import ClockWindow, SendWindow, Windows
from omni.timing.grid import instant_of, wall_time
from omni.timing.instants import last_moment, wall_of
from omni.timing.moments import windows_of
from omni.zones import zone


class TooLate(NamedTuple):
    """One step on somebody's clock: the latest it reaches them (a day where it is printed), and when the fact ends.

    `at` is on their wall, `end` on the wall that the fact is meant on. `surely` is false where it can also be in time.
    """

    window: SendWindow
    clock: ClockWindow
    at: datetime | date
    end: datetime
    surely: bool


def too_late(brief: Brief, fact: Fact, windows: Windows) -> Iterator[TooLate]:
    """The windows in which a brief can be handed over, or land, after a dated fact of it has ended.

    What rate limits may hold back is left out: how many people there are is not known yet.
    """
    end = last_moment(fact, brief.market.id)
    for window in windows_of(brief, windows) if end else ():
        for clock in window.clocks if window.step else ():
            found = _on_clock(brief, window, clock, end) if end else None
            if found:
                yield found


def _on_clock(brief: Brief, window: SendWindow, clock: ClockWindow, end: tuple[datetime, str]) -> TooLate | None:
    if clock.first_landing and clock.last_landing:
        day = end[0].date()
        is_late = clock.last_landing > day
        return TooLate(window, clock, clock.last_landing, end[0], clock.first_landing > day) if is_late else None
    wall = zone(clock.zone)
    if wall is None:
        return None
    over = instant_of(end[0], wall_of(end[1], brief.market, wall))
    if clock.latest <= over:
        return None
    return TooLate(window, clock, wall_time(clock.latest, wall), end[0], clock.earliest > over)
