"""What a message says: values read back from its finished text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Literal, TypeAlias

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen
from omni.model.message import Message, Origin, Piece
from omni.model.money import Money

Kind = Literal[
    "percent",
    "money",
    "date",
    "time",
    "code",
    "link",
    "phone",
    "quantity",
    "bundle",
    "multiplier",
    "free",
    "name",
    "place",
    "iban",
]

ClaimValue: TypeAlias = "Decimal | Money | date | time | str | DateRange | NumberRange | TimeRange"


class DateRange(Frozen):
    """Two dates, both included."""

    start: date
    end: date


class NumberRange(Frozen):
    """Two numbers, both included."""

    low: Decimal
    high: Decimal


class TimeRange(Frozen):
    """From one hour to another."""

    start: time
    end: time


class Readable(Frozen):
    """A part as a person reads it: HTML turned into lines of text. `pieces` cover what has an origin, in order.

    `asides` are stretches that the page does not show, but mail programs in their list of messages.
    """

    part: str
    text: str
    pieces: tuple[Piece, ...]
    asides: tuple[tuple[int, int], ...] = ()


class Claim(Frozen):
    """One value that a message states.

    `start` and `end` are code points of the readable text of `part`. `role` is what the words around it say
    (`old_price`, `threshold`, `end`, `start`, …), empty when they say nothing. `origins` are where its characters come
    from; a claim without any was written by a template.
    `unit` is a quantity's unit or noun, or what money is per. A date that no calendar has (`31/11`) has its text as
    value; `yearless` dates were printed without their year, which is then the likeliest one, and `weekday` (0 = Monday)
    is the day of the week printed beside a date. `days` are the weekdays of hours; hours that never end, and days on
    which nothing is open, have `24/7` and `closed` as value. A link's value is its address, its text what is shown.
    """

    kind: Kind
    value: ClaimValue
    part: str
    start: int
    end: int
    text: str
    role: str = ""
    unit: str = ""
    bound: Literal["exact", "up_to", "from"] = "exact"
    origins: tuple[Origin, ...] = ()
    yearless: bool = False
    weekday: int | None = None
    days: tuple[int, ...] = ()

    @property
    def personal(self) -> bool:
        """True when the value, or a part of it, is a person's or an event's own."""
        return any(origin.kind == "personal" for origin in self.origins)

    @property
    def facts(self) -> frozenset[str]:
        """The facts whose variables printed (a part of) the value."""
        return frozenset(origin.name for origin in self.origins if origin.kind == "fact")


class Claims(Frozen):
    """All that one message says, in reading order."""

    message: Message
    readable: Mapping[str, Readable]
    claims: tuple[Claim, ...]


class Group(Frozen):
    """All that a campaign says to the people of one version and variant, over all channels, markets and locales.

    A message without variants joins the group of each. `version` is empty for everyone else.
    """

    campaign: Campaign
    version: str
    variant: str
    members: tuple[Claims, ...]
