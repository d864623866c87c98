"""Values in the reader's own words, for sentences and fixes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from omni.model.facts import Fact, FactValue
from omni.model.message import Message
from omni.model.money import Money


def told(message: Message, value: FactValue | Money, fact: Fact | None = None) -> str:
    """A value as this message would print it: `30%`, `84,90 €`, `30 novembre`; no-break spaces are plain."""
    return all_told(message, (value,), fact)[0]


def all_told(message: Message, values: Iterable[FactValue | Money], fact: Fact | None = None) -> tuple[str, ...]:
    """Several values of one fact, each as this message would print it."""
    from omni.render.printing import printed
    from omni.render.style import style_of

    style = style_of(message.brief, message.moment)
    return tuple(printed(value, style, fact).replace("\u00a0", " ") for value in values)


def whose(message: Message) -> str:
    """Who means it: `the campaign`, or the version that the message is for."""
    return f"the version for {message.key.version}" if message.key.version else "the campaign"


def weekday(day: date) -> str:
    """The name of a date's weekday."""
    return weekday_name(day.weekday())


def weekday_name(number: int) -> str:
    """The name of a weekday (0 = Monday)."""
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
