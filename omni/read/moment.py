"""The day on which a message reaches its reader, as the message itself tells it."""

from __future__ import annotations

from datetime import date, timedelta

from omni.model.facts import Day, Fact, Moment, Period
from omni.model.message import Message

_DAYS_AWAY = {"today": 0, "tomorrow": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}


def sent_on(message: Message) -> date | None:
    """The reader's date: told by how far away the message says that a fact is, else unknown."""
    for name, days in message.moment:
        fact = message.brief.facts.get(name)
        last = printed_day(fact) if fact else None
        if last and days in _DAYS_AWAY:
            return last - timedelta(days=_DAYS_AWAY[days])
    return None


def printed_day(fact: Fact) -> date | None:
    """The date that a fact prints: of a period, its last."""
    value = fact.value
    if isinstance(value, Day):
        return value.day
    if isinstance(value, Moment):
        return value.local.date()
    return value.end.date() if isinstance(value, Period) else None
