"""What stays up, as bars across the days of a week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from omni.model.frozen import Frozen
from omni.words.week import Stay, Week

_SUNDAY = 6


class Bar(Frozen):
    """One message on channels where it is up on the same days, from a column to the one after its last (1 is Monday).

    `begins` and `ends` tell whether it does so in this week.
    """

    stay: Stay
    channels: tuple[str, ...]
    first: int
    after: int
    begins: bool
    ends: bool


def bars(week: Week) -> tuple[Bar, ...]:
    """The bars of a week, in the order in which they go up."""
    alike: dict[tuple[object, ...], list[Stay]] = {}
    for stay in week.stays:
        alike.setdefault((stay.first, stay.last, stay.campaign, stay.message), []).append(stay)
    return tuple(_bar(week, stays) for stays in alike.values())


def _bar(week: Week, stays: Sequence[Stay]) -> Bar:
    day, monday = timedelta(days=1), week.days[0].day
    first, last = (stays[0].first - monday) // day, (stays[0].last - monday) // day
    channels = tuple(stay.channel for stay in stays)
    return Bar(stays[0], channels, max(first, 0) + 1, min(last, _SUNDAY) + 2, first >= 0, last <= _SUNDAY)
