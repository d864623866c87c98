"""One named person over all campaigns: what they get, when on their own clock, and every check with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import TypeVar

from omni.model.decisions import happened_to, of
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.people import Person
from omni.model.place import Route
from omni.model.plan import Plan
from omni.model.project import Project
from omni.model.schedule import Reached, Row, Status
from omni.resolve import order_of_steps
from omni.words.numbers import day, moment
from omni.words.statuses import WORDS
from omni.words.whose_clock import WHOSE_CLOCK
from omni.write.preview.labels import language
from omni.write.preview.sheet import Sheet
from omni.zones import to_local, zone

PlaceOf = Callable[[Route | None], str]
Thing = TypeVar("Thing", Row, Reached)


class Answer(Frozen):
    """One check: passed or not, in words, and the place of the line that asked."""

    passed: bool
    words: str
    place: str


class Entry(Frozen):
    """One line of a timeline. Without a channel it is something that happened; without a sheet, nothing to read."""

    when: str
    title: str
    campaign: str = ""
    channel: str = ""
    sent: bool = False
    status: str = ""
    words: str = ""
    place: str = ""
    answers: tuple[Answer, ...] = ()
    sheet: Sheet | None = None

    @property
    def day(self) -> str:
        """When, without the year."""
        weekday, day, month, _, hour = self.when.split()
        return f"{weekday} {day} {month} {hour}"


class Story(Frozen):
    """A person and their timeline; `clock` says whose hours these are."""

    person: Person
    name: str
    language: str
    clock: str
    entries: tuple[Entry, ...]

    @property
    def received(self) -> tuple[Entry, ...]:
        """What reaches them."""
        return tuple(entry for entry in self.entries if entry.sent)


Sheets = Mapping[tuple[object, ...], Sheet]
"""Sheets of personal messages, by `personal_sheet_key`."""


def stories(plan: Plan, sheets: Sheets) -> tuple[Story, ...]:
    """Tells one story for each named person, in the order of the file."""
    people = plan.project.people
    rows = _by_person(of(plan.schedule.rows, people), people)
    reached = _by_person(happened_to(plan.schedule.reached, people), people)
    order = order_of_steps(plan.project.campaigns.values())
    teller = _Teller(plan.project, sheets, _places(plan.project), order)
    return tuple(teller.story(person, rows[name], reached[name]) for name, person in people.items())


class _Teller(Frozen):
    project: Project
    sheets: Sheets
    place_of: PlaceOf
    order: Mapping[tuple[str, str, str], tuple[int, int]]

    def story(self, person: Person, rows: Sequence[Row], reached: Sequence[Reached]) -> Story:
        clock = rows[0].zone if rows else person.timezone or self.project.brand.timezone
        told: list[tuple[tuple[object, ...], Entry]] = [((event.at, 0), _event(event, clock)) for event in reached]
        told += [((row.at, 1, *self._place(row)), self._message(row)) for row in rows]
        entries = _joined(entry for _, entry in sorted(told, key=itemgetter(0)))
        whose = f"{WHOSE_CLOCK[rows[0].tz_source]}, {clock}" if rows else ""
        return Story(person, full_name(person), language(person.locale), whose, entries)

    def _place(self, row: Row) -> tuple[object, ...]:
        """Where a message stands among those of its minute: what leaves, then the rest as the files have it."""
        place, channel = self.order.get((row.campaign, row.step, row.key.channel), (len(self.order), 0))
        return row.status is not Status.SENT, row.campaign, place, channel

    def _message(self, row: Row) -> Entry:
        channel = self.project.channels.get(row.key.channel)
        sent = row.status is Status.SENT
        return Entry(
            when=moment(row.local),
            title=row.key.message,
            campaign=row.campaign,
            channel=channel.title if channel else row.key.channel,
            sent=sent,
            status="" if sent else WORDS[row.status],
            words="; ".join(filter(None, (row.words, _landing(row)))),
            place=self.place_of(row.reason),
            answers=tuple(Answer(check.passed, check.words, self.place_of(check.route)) for check in row.checks),
            sheet=self.sheets.get((row.key, row.moment, row.person)) if sent else None,
        )


def _landing(row: Row) -> str:
    """The day by which something printed is there."""
    clock = zone(row.zone)
    return f"there by {day(to_local(row.lands, clock).date().isoformat())}" if row.lands and clock else ""


def _joined(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Makes one entry of neighbours that one reason kept back: a journey that never begins is told once."""
    told: list[Entry] = []
    for entry in entries:
        last = told[-1] if told else None
        if last and not entry.sent and entry.channel and _reason(entry) == _reason(last):
            titles, channels = (_both(getattr(last, name), getattr(entry, name)) for name in ("title", "channel"))
            told[-1] = replace(last, title=titles, channel=channels)
        else:
            told.append(entry)
    return tuple(told)


def _reason(entry: Entry) -> Entry:
    return replace(entry, title="", channel="")


def _both(listed: str, more: str) -> str:
    return listed if more in listed.split(", ") else f"{listed}, {more}"


def personal_sheet_key(message: Message) -> tuple[object, ...]:
    """What a row of the schedule is matched with."""
    return message.key, message.moment, message.person


def full_name(person: Person) -> str:
    """A person's names, or their id where the brand knows none."""
    names = (person.fields.get(field) for field in ("first_name", "last_name"))
    return " ".join(name for name in names if isinstance(name, str) and name) or person.id


def _places(project: Project) -> PlaceOf:
    """Writes where routes lead; each is looked up once."""

    @cache
    def place_of(route: Route | None) -> str:
        return str(project.sources.place(route)) if route else ""

    return place_of


def _event(event: Reached, zone_name: str) -> Entry:
    clock = zone(zone_name) or zone("UTC")
    assert clock is not None  # noqa: S101  UTC is always there
    return Entry(moment(to_local(event.at, clock).isoformat()), event.words, event.campaign)


def _by_person(things: Iterable[Thing], people: Mapping[str, Person]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = {name: [] for name in people}
    for thing in things:
        if thing.person in found:
            found[thing.person].append(thing)
    return found
