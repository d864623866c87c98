"""What has to be ready before anything leaves: approvals, what goes to the printer, what is posted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from omni.model.channel import Channel
from omni.model.decisions import alike, sent, where
from omni.model.frozen import Frozen
from omni.model.schedule import Row
from omni.words.numbers import many

_SATURDAY = 5


class Due(Frozen):
    """Something that has to be done on a day; `key` tells it from everything else of the campaign."""

    campaign: str
    key: str
    day: date
    words: str


def due(rows: Iterable[Row], channels: Mapping[str, Channel], campaigns: Collection[str]) -> tuple[Due, ...]:
    """The dates of some campaigns, in order: approvals a working day ahead, printing and posting by their lead times.

    What people set off one by one goes to the printer day by day; then the first day stands for all.
    """
    gone = list(alike(where(sent(rows), lambda row: row.campaign in campaigns)))
    return tuple(
        sorted((*_approvals(gone), *_printed(gone, channels)), key=lambda one: (one.day, one.campaign, one.key))
    )


def _approvals(gone: Iterable[tuple[Row, int]]) -> Iterator[Due]:
    first: dict[str, str] = {}
    for row, _ in gone:
        first[row.campaign] = min(row.local, first.get(row.campaign, row.local))
    for campaign, local in first.items():
        day = _working_day_before(date.fromisoformat(local[:10]))
        yield Due(campaign, "approved", day, f"{campaign}: all messages and pictures are approved")


def _printed(gone: Iterable[tuple[Row, int]], channels: Mapping[str, Channel]) -> Iterator[Due]:
    days: dict[tuple[str, str, str], Counter[date]] = {}
    for row, number in gone:
        if row.key.channel in channels and channels[row.key.channel].lead_time:
            what = (row.campaign, row.key.message, row.key.channel)
            days.setdefault(what, Counter())[date.fromisoformat(row.local[:10])] += number
    for (campaign, message, channel), counted in days.items():
        lead, first, pieces = channels[channel].lead_time, min(counted), counted.total()
        if lead:
            until = f" until {max(counted):%a} {max(counted).day} {max(counted):%b}" if len(counted) > 1 else ""
            told = f"{campaign}: {message} ({many(pieces, channel)})"
            yield Due(campaign, f"{message}/{channel}/print", first, f"{told} goes to the printer{until}")
            posted = first + timedelta(days=lead.print_days)
            yield Due(campaign, f"{message}/{channel}/post", posted, f"{told} is printed and posted{until}")


def _working_day_before(day: date) -> date:
    before = day - timedelta(days=1)
    return before if before.weekday() < _SATURDAY else _working_day_before(before)
