"""`calendar.ics`: what leaves when and what is up from when to when, for the team's calendar (RFC 5545).

One event per campaign, step and UTC hour in which something leaves, and one of whole days for what is shown. UIDs come
from what the event is, so a calendar that imports it again updates its events.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from omni.model.decisions import alike, sent
from omni.model.schedule import Schedule
from omni.words.production import Due
from omni.words.titles import Titles
from omni.words.week import Stay

_FOLD = 73
_SEPARATOR = re.compile(r"[\\;,]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_HOUR = 3600
_UNTITLED = Titles()


class _Slot(NamedTuple):
    hour: int
    campaign: str
    step: str
    channel: str


def calendar(
    schedule: Schedule,
    campaigns: frozenset[str],
    stays: Iterable[Stay] = (),
    dues: Iterable[Due] = (),
    titles: Titles = _UNTITLED,
) -> bytes:
    """Writes the calendar of some campaigns, of what they show and of what has to be ready by when.

    Lines end with CR LF and fold at 75 octets.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//omni//campaigns as code//EN", "CALSCALE:GREGORIAN"]
    leaving: Counter[_Slot] = Counter()
    first: dict[_Slot, int] = {}
    for row, number in alike(sent(schedule.rows)):
        if row.campaign in campaigns:
            slot = _Slot(row.at // _HOUR, row.campaign, row.step, row.key.channel)
            leaving[slot] += number
            first[slot] = min(row.at, first.get(slot, row.at))
    for slot in sorted(leaving):
        lines += _event(slot, first[slot], _summary(slot, leaving[slot], titles), schedule.as_of)
    for stay in stays:
        summary = f"{titles.message(stay.campaign, stay.message)} is up on {stay.channel}"
        lines += _whole_days(stay, summary, schedule.as_of)
    for one in dues:
        lines += _one_day(one, schedule.as_of)
    folded = (piece for line in [*lines, "END:VCALENDAR"] for piece in _folded(line))
    return "".join(f"{line}\r\n" for line in folded).encode(errors="replace")


def _summary(slot: _Slot, people: int, titles: Titles) -> str:
    return f"{titles.message(slot.campaign, slot.step)} on {slot.channel} to {people}"


def _event(slot: _Slot, start: int, summary: str, as_of: int) -> list[str]:
    times = (f"DTSTART:{_utc(start)}", f"DTEND:{_utc((slot.hour + 1) * _HOUR)}")
    return _written(slot, times, summary, as_of)


def _whole_days(stay: Stay, summary: str, as_of: int) -> list[str]:
    """An event of whole days; its end is the day after, as the standard has it."""
    name = ("shown", stay.campaign, stay.message, stay.channel)
    times = (f"DTSTART;VALUE=DATE:{_day(stay.first)}", f"DTEND;VALUE=DATE:{_day(stay.last + timedelta(days=1))}")
    return _written(name, times, summary, as_of)


def _one_day(due: Due, as_of: int) -> list[str]:
    times = (f"DTSTART;VALUE=DATE:{_day(due.day)}", f"DTEND;VALUE=DATE:{_day(due.day + timedelta(days=1))}")
    return _written(("due", due.campaign, due.key), times, due.words, as_of)


def _written(name: tuple[object, ...], times: tuple[str, str], summary: str, as_of: int) -> list[str]:
    uid = blake2b("\0".join(map(str, name)).encode(errors="replace"), digest_size=12).hexdigest()
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}@omni.invalid",
        f"DTSTAMP:{_utc(as_of)}",
        *times,
        f"SUMMARY:{_escaped(summary)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


@lru_cache(maxsize=1024)
def _utc(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Keeps a text inside its line: separators get a backslash, control characters become spaces."""
    return _CONTROL.sub(" ", _SEPARATOR.sub(r"\\\g<0>", text))


def _octets(char: str) -> int:
    return len(char.encode(errors="replace"))


def _folded(line: str) -> Iterator[str]:
    """Yields pieces of at most 75 octets; a continuation begins with a space."""
    if len(line) <= _FOLD and line.isascii():
        yield line
        return
    start, size = 0, 0
    for index, char in enumerate(line):
        size += _octets(char)
        if size > _FOLD:
            yield ("" if start == 0 else " ") + line[start:index]
            start, size = index, _octets(char)
    yield ("" if start == 0 else " ") + line[start:]
