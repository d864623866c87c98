"""What happened, from the lines of an events file. What is wrong is told by line; no value of a person is repeated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from msgspec import Struct

from omni.audience.rows import csv_rows, json_rows
from omni.model.frozen import field
from omni.model.happened import Happened, Unread
from omni.model.project import Project
from omni.words.nearest import meant
from omni.zones import to_utc, zone

COLUMNS = ("person", "message", "channel", "event", "time")
_NEEDED = ("person", "event", "time")
_USUAL = frozenset({"delivered", "opened", "clicked", "replied", "bounced", "returned", "posted", "redeemed"})


class _Known(Struct):
    """What names a line may hold. `of_message` are the campaigns that have a message of a name."""

    project: Project
    people: Collection[str]
    events: frozenset[str]
    of_message: Mapping[str, tuple[str, ...]]
    reported: frozenset[str]
    found: set[Happened] = field(default_factory=set)
    misfits: dict[str, list[int]] = field(default_factory=dict)


def happened_of_table(
    lines: Iterable[str], project: Project, people: Collection[str], campaigns: Iterable[str], *, json: bool = False
) -> tuple[tuple[Happened, ...], tuple[Unread, ...]]:
    """What happened to the people of a plan, in order of time, and the lines that cannot be used, by defect.

    A message is one of `campaigns` or `CAMPAIGN/MESSAGE`; a time without an offset is on the brand's clock. A line may
    have no message where the event is a goal or an exit, such as a purchase at the till.
    """
    known = _known(project, people, tuple(campaigns))
    for line, cells in json_rows(lines) if json else csv_rows(lines, ","):
        words = _defect(known, cells)
        if words:
            known.misfits.setdefault(words, []).append(line)
    unread = (Unread(tuple(numbers), words) for words, numbers in known.misfits.items())
    return tuple(sorted(known.found, key=_order)), tuple(unread)


def _order(one: Happened) -> tuple[object, ...]:
    return one.at, one.person, one.campaign, one.message, one.channel, one.event


def _known(project: Project, people: Collection[str], campaigns: tuple[str, ...]) -> _Known:
    of_message: dict[str, tuple[str, ...]] = {}
    for name in campaigns:
        for message in project.campaigns[name].messages:
            of_message[message] = (*of_message.get(message, ()), name)
            of_message[f"{name}/{message}"] = (name,)
    reported = frozenset(event for channel in project.channels.values() for event in channel.reports)
    whole = frozenset(project.events) | frozenset(_of_campaigns(project))
    return _Known(project, people, reported | _USUAL | whole, of_message, reported | _USUAL)


def _of_campaigns(project: Project) -> Iterator[str]:
    for campaign in project.campaigns.values():
        yield from campaign.journey.exit if campaign.journey else ()
        if campaign.goal:
            yield campaign.goal.event


def _defect(known: _Known, cells: Mapping[str, str] | None) -> str:
    """What is wrong with a line; nothing where it was read."""
    if cells is None:
        return "not as many cells as there are headings"
    row = {name.strip().casefold(): text.strip() for name, text in cells.items()}
    lacking = [name for name in _NEEDED if not row.get(name)]
    if lacking:
        return f"no {' and no '.join(lacking)}"
    names = _names(known, row)
    if isinstance(names, str):
        return names
    at = _instant(row["time"], known.project)
    if at is None:
        return "a time that is none; write it like 2026-12-05T10:00 or 2026-12-05T09:00:00Z"
    known.found.add(Happened(row["person"], *names, row["event"].casefold(), at))
    return ""


def _names(known: _Known, row: Mapping[str, str]) -> tuple[str, str, str] | str:
    """The campaign, message and channel of a line, or what is wrong."""
    message, channel, event = row.get("message", ""), row.get("channel", "").casefold(), row["event"].casefold()
    if row["person"] not in known.people:
        return "a person whom neither people.yaml nor the audience has"
    if event not in known.events:
        return f"an unknown event{meant(event, known.events)}"
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
    return campaign, message.rpartition("/")[2] if channel else "", channel


def _instant(text: str, project: Project) -> int | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo:
        return int(at.astimezone(UTC).timestamp())
    clock = zone(project.brand.timezone) or zone("UTC")
    return to_utc(at, clock) if clock else None
