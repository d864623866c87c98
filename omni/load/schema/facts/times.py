"""Facts about days: moments, dates, periods."""

from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import Field

from omni.load.misfit import impossible, wrong
from omni.load.scalars import moments
from omni.load.schema.facts.kind import TIME_ROLE, FactKeys, TimeRole
from omni.load.schema.reading import Scalar, guarded
from omni.load.schema.types import Clock, Date, Instant
from omni.model import facts

_CLOCK = (
    "Whose clock: a time zone makes it one instant for everyone, recipient is each person's own clock. "
    "Without it, the clock of the market."
)


class MomentFact(FactKeys):
    """A date and hour: `ends: 2026-11-30T23:59`, or with keys to say on whose clock."""

    at: Instant = Field(description="The date and hour.", examples=["2026-11-30T23:59"])
    timezone: Clock = Field("", description=_CLOCK, examples=["Europe/Rome"])
    role: TimeRole = Field("", description=TIME_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Moment(self.at, self.timezone)


class DateFact(FactKeys):
    """A date without an hour: `{date: 2026-11-30}`."""

    date: Date = Field(description="The date.", examples=["2026-11-30"])
    role: TimeRole = Field("", description=TIME_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Day(self.date)


def _date_or_moment(text: str) -> date | datetime:
    if moments.is_day(text):
        return moments.day(text)
    if not moments.is_moment(text):
        raise wrong("a date, or a date and hour", text)
    return moments.moment(text)


Edge = Annotated[date | datetime, Scalar(_date_or_moment, "a date, or a date and hour", {"type": "string"})]


class PeriodFact(FactKeys):
    """From one date or moment to another, both included: `{from: 2026-11-27, to: 2026-11-30}`."""

    from_: Edge = Field(
        alias="from", description="The first date, or the date and hour of the start.", examples=["2026-11-27"]
    )
    to: Edge = Field(description="The last date, or the date and hour of the end.", examples=["2026-11-30"])
    timezone: Clock = Field("", description=_CLOCK)
    role: TimeRole = Field("", description=TIME_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        timed = isinstance(self.from_, datetime) or isinstance(self.to, datetime)
        return facts.Period(_instant(self.from_, time()), _instant(self.to, time(23, 59)), timed, self.timezone)

    def model_post_init(self, _: Any, /) -> None:
        """Refuses a period that ends before it starts."""
        guarded(self._forward)

    def _forward(self) -> None:
        if _instant(self.from_, time()) > _instant(self.to, time(23, 59)):
            raise impossible(f"{_told(self.from_)} to {_told(self.to)}", "the end is before the start")


def _instant(edge: date | datetime, hour: time) -> datetime:
    return edge if isinstance(edge, datetime) else datetime.combine(edge, hour)


def _told(edge: date | datetime) -> str:
    return edge.isoformat(timespec="minutes") if isinstance(edge, datetime) else edge.isoformat()
