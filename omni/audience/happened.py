"""What happened, from the lines of an events file. What is wrong is told by line; no value of a person is repeated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from msgspec import Struct

from omni.audience.moments import instant_of_text
from omni.audience.rows import csv_cells, json_rows
from omni.model.frozen import field
from omni.model.happened import Happened, UnusedLines
from omni.model.project import Project
from omni.words.nearest import meant
from omni.zones import zone

COLUMNS = ("person", "message", "channel", "event", "time")
_NEEDED = ("person", "event", "time")
_USUAL = frozenset({"delivered", "opened", "clicked", "replied", "bounced", "returned", "posted", "redeemed"})


class _Known(Struct):
    """What names a line may hold. `of_message` are the campaigns that have a message of a name."""

    project: Project
    clock: ZoneInfo
    people: Collection[str]
    events: frozenset[str]
    of_message: Mapping[str, tuple[str, ...]]
    reported: frozenset[str]
    found: set[tuple[int, str, str, str, str, str]] = field(default_factory=set)
    uses: dict[tuple[str, str, str], tuple[str, str, str, str] | str] = field(default_factory=dict)
    misfits: dict[str, list[int]] = field(default_factory=dict)


def happened_of_table(
    lines: Iterable[str], project: Project, people: Collection[str], campaigns: Iterable[str], *, json: bool = False
) -> tuple[tuple[Happened, ...], tuple[UnusedLines, ...]]:
    """What happened to the people of a plan, in order of time, and the lines that cannot be used, by defect.

    A message is one of `campaigns` or `CAMPAIGN/MESSAGE`; a time without an offset is on the brand's clock, and a date
    is its noon. A line may have no message where the event is a goal or an exit, such as a purchase at the till.
    """
    known = _known(project, people, tuple(campaigns))
    for line, row in _of_json(lines) if json else _of_csv(lines):
        words = _defect(known, row)
        if words:
            known.misfits.setdefault(words, []).append(line)
    unread = (UnusedLines(tuple(numbers), words) for words, numbers in known.misfits.items())
    found = (
        Happened(person, campaign, message, channel, event, at)
        for at, person, campaign, message, channel, event in sorted(known.found)
    )
    return tuple(found), tuple(unread)


def _of_csv(lines: Iterable[str]) -> Iterator[tuple[int, Sequence[str] | None]]:
    """The five texts of each line; None for one that does not fit the headings."""
    heading, rows = csv_cells(lines, ",")
    last = {name.casefold(): place for place, name in enumerate(heading)}
    places = [last.get(name, len(heading)) for name in COLUMNS]
    for line, cells in rows:
        told = None if cells is None else [*cells, ""]
        yield line, told and [told[place].strip() for place in places]


def _of_json(lines: Iterable[str]) -> Iterator[tuple[int, Sequence[str] | None]]:
    for line, cells in json_rows(lines):
        named = None if cells is None else {name.strip().casefold(): text.strip() for name, text in cells.items()}
        yield line, None if named is None else [named.get(name, "") for name in COLUMNS]


def _known(project: Project, people: Collection[str], campaigns: tuple[str, ...]) -> _Known:
    of_message: dict[str, tuple[str, ...]] = {}
    for name in campaigns:
        for message in project.campaigns[name].messages:
            of_message[message] = (*of_message.get(message, ()), name)
            of_message[f"{name}/{message}"] = (name,)
    reported = frozenset(event for channel in project.channels.values() for event in channel.reports)
    whole = frozenset(project.events) | frozenset(_of_campaigns(project))
    clock = zone(project.brand.timezone) or ZoneInfo("UTC")
    return _Known(project, clock, people, reported | _USUAL | whole, of_message, reported | _USUAL)


def _of_campaigns(project: Project) -> Iterator[str]:
    for campaign in project.campaigns.values():
        yield from campaign.journey.exit if campaign.journey else ()
        if campaign.goal:
            yield campaign.goal.event


def _defect(known: _Known, row: Sequence[str] | None) -> str:
    """What is wrong with a line; nothing where it was read."""
    if row is None:
        return "not as many cells as there are headings"
    person, message, channel, event, time = row
    lacking = [name for name, text in zip(_NEEDED, (person, event, time), strict=True) if not text]
    if lacking:
        return f"no {' and no '.join(lacking)}"
    if person not in known.people:
        return "a person whom neither people.yaml nor the audience has"
    use = known.uses.get((message, channel, event))
    if use is None:
        use = known.uses[message, channel, event] = _use(known, message, channel.casefold(), event.casefold())
    if isinstance(use, str):
        return use
    at = instant_of_text(time, known.clock)
    if at is None:
        return "a time that is none; write it like 2026-12-05T10:00 or 2026-12-05T09:00:00Z"
    known.found.add((at, person, *use))
    return ""


def _use(known: _Known, message: str, channel: str, event: str) -> tuple[str, str, str, str] | str:
    """The campaign, message, channel and event of a line, or what is wrong."""
    if event not in known.events:
        near = meant(event, known.events)
        return f"an unknown event{near}" if near else "an event that no channel reports and no goal or exit names"
    if channel and channel not in known.project.channels:
        return f"an unknown channel{meant(channel, known.project.channels)}"
    if message and message not in known.of_message:
        return f"an unknown message{meant(message, known.of_message)}"
    if len(known.of_message.get(message, ())) > 1:
        return f"a message of {' and of '.join(known.of_message[message])}; write CAMPAIGN/{message.rpartition('/')[2]}"
    if not (message and channel) and event in known.reported:
        return f"{event} without a message and a channel"
    if channel and event in known.reported - _USUAL - frozenset(known.project.channels[channel].reports):
        return f"{event} on {channel}, which never reports it"
    campaign = known.of_message[message][0] if message else ""
    return campaign, message.rpartition("/")[2] if channel else "", channel, event
