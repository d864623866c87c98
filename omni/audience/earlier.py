"""What people got before, from the lines of a table; caps count it (R18)."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.audience.defects import Defects
from omni.audience.rows import csv_rows, json_rows
from omni.draws import recipient_key
from omni.model.frozen import Frozen, replace
from omni.model.people import Person
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.project import Project
from omni.zones import to_utc, zone

COLUMNS = ("person", "time", "channel")
_NOON = time(12)
_SHORT = len("2026-11-20")


class Earlier(Frozen, eq=False):
    """Hand-overs as columns: the key of the person, the number of the channel, UTC seconds."""

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


def with_history(people: Iterable[Person], earlier: Earlier) -> Iterator[Person]:
    """People with what they got before."""
    by_key = earlier.by_key()
    for person in people:
        had = by_key.get(recipient_key(person.id))
        yield replace(person, had=had) if had else person


def earlier_sends(file: str, lines: Iterable[str], project: Project) -> tuple[Earlier, tuple[Finding, ...]]:
    """Reads person, time and channel of each row; a time without an offset is on the brand's clock, a day is its noon.

    Without a channel every cap counts the row.
    """
    names = ("", *project.channels)
    numbers = {name: number for number, name in enumerate(names)}
    found, defects = Earlier(array("Q"), array("H"), array("q"), names), Defects(file)
    clock = zone(project.brand.timezone) or ZoneInfo("UTC")
    rows = json_rows(lines) if file.lower().endswith((".jsonl", ".ndjson", ".parquet")) else csv_rows(lines, ",")
    headings: Mapping[str, str] = {}
    for number, (line, values) in enumerate(rows, start=1):
        if values is None:
            defects.add("", "", number, line)
            continue
        headings = headings or values
        if lacking := [name for name in COLUMNS[:2] if name not in headings]:
            words = f"{file} has no column {' and no column '.join(lacking)}, so nothing of it is counted"
            return found, (*defects.findings(), Finding(Place(file), words, "unreadable-row"))
        person, when, channel = (values.get(name, "").strip() for name in COLUMNS)
        at = _instant(when, clock)
        if not person:
            defects.add("person", "the id of a person", number, line)
        elif at is None:
            defects.add("time", "a moment such as 2026-11-20T10:00", number, line)
        elif channel not in numbers:
            defects.add("channel", "a channel", number, line)
        else:
            found.keys.append(recipient_key(person))
            found.channels.append(numbers[channel])
            found.times.append(at)
    return found, tuple(defects.findings())


@lru_cache(maxsize=1 << 14)
def _instant(text: str, clock: ZoneInfo) -> int | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo:
        return int(at.timestamp())
    return to_utc(datetime.combine(at, _NOON) if len(text) <= _SHORT else at, clock)
