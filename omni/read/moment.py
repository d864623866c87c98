"""The day on which a message reaches its reader, where the campaign fixes it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from omni.model.facts import Day, Fact, Moment, Period
from omni.model.message import Message

_DAYS_AWAY = {"today": 0, "tomorrow": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}


def sent_on(message: Message) -> date | None:
    """The reader's date: told by the moment class of a fact, else by the only dated send, else unknown."""
    for name, days in message.moment:
        fact = message.brief.facts.get(name)
        last = printed_day(fact) if fact else None
        if last and days in _DAYS_AWAY:
            return last - timedelta(days=_DAYS_AWAY[days])
    return _only_send(message)


def printed_day(fact: Fact) -> date | None:
    """The date that a fact prints: of a period, its last."""
    value = fact.value
    if isinstance(value, Day):
        return value.day
    if isinstance(value, Moment):
        return value.local.date()
    return value.end.date() if isinstance(value, Period) else None


def _only_send(message: Message) -> date | None:
    brief = message.brief
    if brief.starts is not None:
        return None
    days = {
        _day(send.at.local)
        for send in brief.campaign.sends
        if send.at and send.message == brief.key.message and _reaches(send.channels, send.first_of, brief.key.channel)
    }
    return days.pop() if len(days) == 1 else None


def _reaches(channels: tuple[str, ...], first_of: tuple[str, ...], channel: str) -> bool:
    named = {*channels, *first_of}
    return not named or channel in named or "preferred" in first_of


def _day(moment: datetime) -> date:
    return moment.date()
