"""Messages that are shown to whoever passes and stay up when what they offer is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.facts import Fact
from omni.model.windows import SendWindow, Windows
from omni.timing.grid import instant_of, wall_time
from omni.timing.instants import last_moment, wall_of
from omni.timing.moments import windows_of
from omni.zones import zone


class StillUp(NamedTuple):
    """One stay on the market's clock: its last minute there, and when the fact ends on the wall that it is meant on."""

    window: SendWindow
    last: datetime
    end: datetime


def still_up(brief: Brief, fact: Fact, windows: Windows) -> Iterator[StillUp]:
    """The stays of a brief that last longer than a dated fact of it."""
    end = last_moment(fact, brief.market.id)
    for window in windows_of(brief, windows) if end else ():
        for clock in window.clocks if not window.step else ():
            wall = zone(clock.zone)
            if end and wall and clock.latest > instant_of(end[0], wall_of(end[1], brief.market, wall)):
                yield StillUp(window, wall_time(clock.latest, wall), end[0])
