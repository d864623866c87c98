"""A phone on the terminal: a conversation with one bubble, or a notification on a lock screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from omni.model.frozen import Frozen
from omni.report.boxes import beside, boxed, centred, indented, inside, ruled, wrapped
from omni.report.terminal import Piece, fitted, styled

if TYPE_CHECKING:
    from rich.text import Text

WIDTH = 46
"""Columns of a phone, its outline included."""
_BUBBLE = 6
_CARD = 4
_MARGIN = "    "
_SIGNAL = "▂▄▆█ ▮▮▮▯"


class Arrival(Frozen):
    """Whose message it is, and when it comes on the reader's clock, if that is known."""

    sender: str
    at: datetime | None = None

    @property
    def hour(self) -> str:
        """`10:00`, or nothing."""
        return f"{self.at:%H:%M}" if self.at else ""

    @property
    def day(self) -> str:
        """`Monday 11 January`, or nothing."""
        return f"{self.at:%A} {self.at.day} {self.at:%B}" if self.at else ""

    @property
    def avatar(self) -> tuple[Piece, ...]:
        """The sender's initial, as programs show it."""
        initial = next((char.upper() for char in self.sender if char.isalnum()), "?")
        return ("(", "dim"), (initial, "bold"), (")", "dim")


def conversation(arrival: Arrival, texts: Sequence[Text], width: int, buttons: Sequence[Text] = ()) -> list[Text]:
    """A message in the sender's thread, its buttons below its words; its hour is that of the reader."""
    inner = inside(width, WIDTH)
    said = [line for text in texts for line in wrapped(text, inner - _BUBBLE)]
    widest = max(len(arrival.hour) + 2, *(line.cell_len for line in (*said, *buttons)))
    lines = [
        _status(arrival, inner),
        styled(),
        styled(*arrival.avatar, "  ", (arrival.sender, "bold")),
        ruled(inner),
        *([centred(styled((arrival.day, "dim")), inner)] if arrival.day else []),
        *boxed([*said, *_pressed(buttons, widest)], widest, foot=arrival.hour),
        styled(),
        _bar(inner),
    ]
    return boxed(lines, inner)


def screen(arrival: Arrival, texts: Sequence[Text], width: int, buttons: Sequence[Text] = ()) -> list[Text]:
    """A card over what an app shows."""
    inner = inside(width, WIDTH)
    card = inner - _CARD
    said = [line for text in texts for line in wrapped(text, card)]
    lines = [_status(arrival, inner), styled(), *boxed([*said, *_pressed(buttons, card)], card), styled(), _bar(inner)]
    return boxed(lines, inner)


def lock_screen(arrival: Arrival, title: Text, texts: Sequence[Text], width: int) -> list[Text]:
    """A notification on a phone that nobody holds: the hour, the day, a card."""
    inner = inside(width, WIDTH)
    card = inner - _CARD
    title.stylize("bold")
    said = [line for text in (title, *texts) for line in wrapped(text, card - len(_MARGIN))]
    sender = styled(*arrival.avatar, " ", (arrival.sender, "dim"))
    lines = [
        _status(arrival, inner),
        styled(),
        centred(styled((arrival.hour, "bold")), inner),
        centred(styled((arrival.day, "dim")), inner),
        styled(),
        *boxed([beside(sender, styled(("now", "dim")), card), *indented(said, _MARGIN)], card),
        styled(),
        _bar(inner),
    ]
    return boxed(lines, inner)


def _pressed(buttons: Sequence[Text], width: int) -> list[Text]:
    """Each button below a line of its own, as messengers show them."""
    return [
        line
        for button in buttons
        for line in (ruled(width), centred(fitted(button, min(button.cell_len, width)), width))
    ]


def _status(arrival: Arrival, inner: int) -> Text:
    return beside(styled((arrival.hour, "bold")), styled((_SIGNAL, "dim")), inner)


def _bar(inner: int) -> Text:
    return centred(styled(("━" * (inner // 3), "dim")), inner)
