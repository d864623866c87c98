"""One text as a translator gets it."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from omni.resolve.strings import Spot

State = Literal["new", "changed", "approved"]
STATES: tuple[State, ...] = get_args(State)


class Row(NamedTuple):
    """One row of a sheet, in the order of its columns; only `id`, `source`, `translation` and `state` are read back."""

    campaign: str
    message: str
    where: str
    field: str
    languages: str
    source: str
    translation: str
    state: State
    note: str
    id: str


COLUMNS = Row._fields


class Id(NamedTuple):
    """What names a row for good: `launch/it/ro/messages/teaser/headline`."""

    campaign: str
    source: str
    target: str
    spot: str

    def __str__(self) -> str:
        return "/".join(self)


def id_of(text: str) -> Id | None:
    """Reads the name of a row; None where it is none."""
    parts = text.strip().split("/", 3)
    return Id(*parts) if len(parts) == len(Id._fields) and all(parts) else None


def where(spot: Spot) -> str:
    """Says for whom a text is: `sms`, `for best, variant b`, or nothing for everyone."""
    words = (
        spot.channel,
        f"for {spot.version}" if spot.version else "",
        f"variant {spot.variant}" if spot.variant else "",
    )
    return ", ".join(filter(None, words))


def shown(text: str) -> str:
    """A text as a cell holds it: without the line breaks at its end, which a block of YAML has and nobody sees."""
    return text.rstrip("\n")


def alike(one: str, other: str) -> bool:
    """True for texts that differ only in how a program breaks lines."""
    return _unified(one) == _unified(other)


def _unified(text: str) -> str:
    return shown(unbroken(text))


def unbroken(text: str) -> str:
    """The text with the line breaks of YAML, whatever a spreadsheet writes."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
