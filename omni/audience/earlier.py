"""What people got before, from the lines of a table; caps count it (R18)."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from omni.audience.defects import Defects
from omni.audience.moments import instant_of_text
from omni.audience.rows import csv_rows, json_rows
from omni.audience.sheets import InCells
from omni.draws import recipient_key
from omni.model.frozen import Frozen, replace
from omni.model.people import JUST_BEFORE, Person
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.project import Project
from omni.zones import zone

PER_WEEK = "msgs_7d"
_EXPECTED, _DIGITS = "a number of messages such as 2", 3


class Earlier(Frozen, eq=False):
    """Hand-overs as columns: the key of the person, the number of the channel, UTC seconds or JUST_BEFORE."""

    keys: array[int]
    channels: array[int]
    times: array[int]
    names: tuple[str, ...]

    def by_key(self) -> Mapping[int, Mapping[str, tuple[int, ...]]]:
        """The times that everybody got something, by channel."""
        found: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for key, channel, at in zip(self.keys, self.channels, self.times, strict=True):
            found[key][self.names[channel]].append(at)
        return {key: {name: tuple(sorted(own[name])) for name in sorted(own)} for key, own in found.items()}


class Told(NamedTuple):
    """What a row tells: so many messages at a time."""

    at: int
    number: int


class Misfit(NamedTuple):
    """A column of a row, and what it should hold."""

    column: str
    expected: str


_Read: TypeAlias = Callable[[Mapping[str, str]], Told | Misfit]


def with_history(people: Iterable[Person], earlier: Earlier) -> Iterator[Person]:
    """People with what they got before."""
    by_key = earlier.by_key()
    for person in people:
        had = by_key.get(recipient_key(person.id))
        yield replace(person, had=had) if had else person


def earlier_sends(file: str, lines: Iterable[str], project: Project) -> tuple[Earlier, tuple[Finding, ...]]:
    """Reads each row: a person, when (`time` or `day`) and, where it is known, how many (`count`) on which channel.

    Without a channel every cap counts the row. A table that has but how many came in the last days (`msgs_7d`) is
    taken at its worst, as if all had come the minute before the plan begins.
    """
    names = ("", *project.channels)
    numbers = {name: number for number, name in enumerate(names)}
    found, defects = Earlier(array("Q"), array("H"), array("q"), names), Defects(file)
    read: _Read | str | None = None
    for number, (line, values) in enumerate(_rows(file, lines), start=1):
        if values is None:
            defects.add("", "", number, line)
            continue
        read = read or _reading(values, zone(project.brand.timezone) or ZoneInfo("UTC"))
        if isinstance(read, str):
            words = f"{file} has no column {read}, so nothing of it is counted"
            return found, (*defects.findings(), Finding(Place(file), words, "unreadable-row"))
        person, channel = values.get("person", "").strip(), values.get("channel", "").strip()
        told = read(values)
        if not person:
            defects.add("person", "the id of a person", number, line)
        elif isinstance(told, Misfit):
            defects.add(*told, number, line)
        elif channel not in numbers:
            defects.add("channel", "a channel", number, line)
        else:
            found.keys.extend([recipient_key(person)] * told.number)
            found.channels.extend([numbers[channel]] * told.number)
            found.times.extend([told.at] * told.number)
    return found, (*defects.findings(), *_worst(file, found))


def _rows(file: str, lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, str] | None]]:
    """The rows; those of Parquet come as JSON, however the file is called."""
    in_json = isinstance(lines, InCells) or file.lower().endswith((".jsonl", ".ndjson", ".parquet"))
    return json_rows(lines) if in_json else csv_rows(lines, ",")


def _reading(headings: Mapping[str, str], clock: ZoneInfo) -> _Read | str:
    """What reads the moment and the number of a row, or the columns that are missing."""
    lacking = [] if "person" in headings else ["person"]
    if "time" in headings or "day" in headings:
        read: _Read = partial(_at_times, clock=clock)
    elif PER_WEEK in headings:
        read = _last_week
    else:
        lacking.append(f"time, day or {PER_WEEK}" if "person" in headings else "time")
    return " and no column ".join(lacking) or read


def _at_times(values: Mapping[str, str], clock: ZoneInfo) -> Told | Misfit:
    column = "time" if values.get("time", "").strip() or "day" not in values else "day"
    at, count = instant_of_text(values.get(column, "").strip(), clock), values.get("count", "1")
    if at is None:
        return Misfit(column, "a moment such as 2026-11-20T10:00" if column == "time" else "a date such as 2026-11-20")
    number = _number(count)
    return Misfit("count", _EXPECTED) if number is None else Told(at, number)


def _last_week(values: Mapping[str, str]) -> Told | Misfit:
    number = _number(values.get(PER_WEEK, "").strip() or "0")
    return Misfit(PER_WEEK, _EXPECTED) if number is None else Told(JUST_BEFORE, number)


@lru_cache(maxsize=1 << 10)
def _number(text: str) -> int | None:
    """How many messages; tables of numbers write 3 as 3.0, too."""
    whole, point, rest = text.strip().partition(".")
    right = whole.isascii() and whole.isdecimal() and (not point or set(rest) == {"0"}) and len(whole) <= _DIGITS
    return int(whole) if right else None


def _worst(file: str, found: Earlier) -> Iterator[Finding]:
    if JUST_BEFORE in found.times:
        words = f"{file} tells how many messages people got in 7 days and not when, so all count as sent just before"
        yield Finding(Place(file), f"{words} the plan begins", "history-without-times")
