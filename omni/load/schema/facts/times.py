"""Facts about time: moments, dates, periods, hours of a day, opening hours."""

from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import Field

from omni.load.misfit import impossible, wrong
from omni.load.scalars import moments
from omni.load.schema.facts.kind import FactKeys, TimeRole
from omni.load.schema.reading import Reads, Scalar, guarded
from omni.load.schema.types import DAYS_JSON, Clock, Date, Days, Hour, Instant, Name, read_days
from omni.model import facts

_ROLE = "Whether the value is a start, an end, a deadline or an event, where the fact's name does not tell."
_CLOCK = (
    "Whose clock: a time zone makes it one instant for everyone, recipient is each person's own clock. "
    "Without it, the clock of the market."
)
_NAMED = {
    "end": ("ends", "end", "until", "expires", "expiry", "closes", "valid_until"),
    "start": ("starts", "start", "begins", "opens", "from", "since"),
    "deadline": ("deadline", "due", "by"),
    "event": ("event", "when"),
}


def role_of(name: str) -> str:
    """The role that a fact's name tells: `early_ends` is an end."""
    last = name.rsplit("_", 1)[-1]
    return next((role for role, names in _NAMED.items() if name in names or last in names), "")


class MomentFact(FactKeys):
    """A date and hour: `ends: 2026-11-30T23:59`, or with keys to say on whose clock."""

    at: Instant = Field(description="The date and hour.", examples=["2026-11-30T23:59"])
    timezone: Clock = Field("", description=_CLOCK, examples=["Europe/Rome"])
    role: TimeRole = Field("", description=_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Moment(self.at, self.timezone)


class DateFact(FactKeys):
    """A date without an hour: `{date: 2026-11-30}`."""

    date: Date = Field(description="The date.", examples=["2026-11-30"])
    role: TimeRole = Field("", description=_ROLE)

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
    role: TimeRole = Field("", description=_ROLE)

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


class TimeFact(FactKeys):
    """An hour of any day: `{time: "19:30"}`."""

    time: Hour = Field(description="The hour.", examples=["19:30"])
    role: TimeRole = Field("", description=_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.TimeOfDay(self.time)


def _hours(data: object) -> object:
    if data == "24/7":
        return facts.OpeningHours({}, always=True)
    return facts.OpeningHours(read_days(data))


Hours = Annotated[facts.OpeningHours, Reads(_hours, DAYS_JSON)]


class HoursFact(FactKeys):
    """Opening hours: `{hours: "09:30-19:30"}`, by weekday, or `24/7`."""

    hours: Hours = Field(
        description="One stretch for every day, or by weekday; a weekday left out is closed.",
        examples=['{mon-sat: "07:00-21:00", sun: "09:00-13:00"}'],
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return self.hours


class AfterFact(FactKeys):
    """A date that many days after another one of a person or an event: `{after: event.ready, days: 7}`."""

    after: Name = Field(description="The field that holds the date.", examples=["event.ready"])
    days: Days = Field(description="How many days later.", examples=["7"])
    role: TimeRole = Field("", description=_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.DaysAfter(self.after, self.days)


def _instant(edge: date | datetime, hour: time) -> datetime:
    return edge if isinstance(edge, datetime) else datetime.combine(edge, hour)


def _told(edge: date | datetime) -> str:
    return edge.isoformat(timespec="minutes") if isinstance(edge, datetime) else edge.isoformat()


def kinds() -> dict[str, Any]:
    """The kinds of this file by the key that tells them."""
    return {"at": MomentFact, "date": DateFact, "time": TimeFact, "hours": HoursFact, "after": AfterFact}
