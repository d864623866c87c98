"""When each step can hand a message over at all, before anybody is known. Instants are UTC seconds."""

from __future__ import annotations

from datetime import date

from omni.model.frozen import Frozen


class ClockWindow(Frozen):
    """The earliest and latest possible hand-over to somebody whose wall shows this zone, both included.

    `throttled` is the latest hand-over if every rate limit is used up by everyone before them.
    """

    zone: str
    country: str
    earliest: int
    latest: int
    throttled: int
    first_day: date
    last_day: date
    first_landing: date | None = None
    last_landing: date | None = None


class SendWindow(Frozen):
    """One step on one channel, for the people of one market and version (empty: everyone else), clock by clock.

    Days are local dates; landing days are those of printed channels only. A message that is shown has its stay, and its
    `step` is empty.
    """

    campaign: str
    step: str
    message: str
    channel: str
    market: str
    version: str
    clocks: tuple[ClockWindow, ...]

    @property
    def earliest(self) -> int:
        """The first instant over all clocks."""
        return min(clock.earliest for clock in self.clocks)

    @property
    def latest(self) -> int:
        """The last instant over all clocks."""
        return max(clock.latest for clock in self.clocks)

    @property
    def first_day(self) -> date:
        """The first local date over all clocks."""
        return min(clock.first_day for clock in self.clocks)

    @property
    def last_day(self) -> date:
        """The last local date over all clocks."""
        return max(clock.last_day for clock in self.clocks)

    @property
    def first_landing(self) -> date | None:
        """The first day on which something printed may arrive."""
        return min((clock.first_landing for clock in self.clocks if clock.first_landing), default=None)

    @property
    def last_landing(self) -> date | None:
        """The last day on which something printed may arrive."""
        return max((clock.last_landing for clock in self.clocks if clock.last_landing), default=None)


class Windows(Frozen):
    """All windows of a project, sorted by (campaign, message, channel, market, version, step)."""

    sends: tuple[SendWindow, ...]
    as_of: int
