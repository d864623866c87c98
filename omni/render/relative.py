"""Dates as seen from the reader's day: today, tomorrow, in three days; beyond that, the date."""

from __future__ import annotations

from omni.model.message import DayClass
from omni.render.dates import When, at_text, when_text
from omni.render.style import Style


def relative_text(when: When, days: DayClass | None, style: Style) -> str:
    """How far away a date is, as the sentence needs it (`scade oggi`, `scade tra 3 giorni`, `scade il 30 novembre`).

    A date that is past, far or without a known distance is printed: an offer never ends "yesterday".
    """
    grammar = style.grammar
    match days:
        case "today":
            return grammar.today + at_text(when, style)
        case "tomorrow":
            return grammar.tomorrow + at_text(when, style)
        case "2" | "3" | "4" | "5" | "6":
            return grammar.in_days.format(days)
        case _:
            return when_text(when, style, grammar.on)
