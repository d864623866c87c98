"""Who reads a message, and when on their own clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from omni.model.brief import Brief, BriefKey
from omni.model.frozen import Frozen
from omni.model.message import Message, MomentClass
from omni.model.people import Person
from omni.model.schedule import Row, Status
from omni.words.numbers import moment
from omni.words.statuses import WORDS

if TYPE_CHECKING:
    from omni.line import Draft


class Reading(Frozen):
    """`local` is the reader's wall time, ISO without zone, or nothing where nobody knows; `words` say who and when."""

    words: str = ""
    local: str = ""


ReadingOf = Callable[[Message], Reading]


def readings(draft: Draft, person: Person | None) -> ReadingOf:
    """Tells of each message when a person gets it, were they alone in the world; without one, when anybody may."""
    if person is None:
        return lambda message: _anybody(message.brief, draft)
    rows = _rows(draft, person)

    def reading(message: Message) -> Reading:
        row = rows.get((message.key, message.moment)) or rows.get(message.key)
        return _theirs(person.id, row) if row else _others(person.id, _anybody(message.brief, draft))

    return reading


def _others(person: str, anybody: Reading) -> Reading:
    """What is said of somebody outside the audience."""
    return Reading("; ".join(filter(None, (f"{person} is not in its audience", anybody.words))), anybody.local)


def _theirs(person: str, row: Row) -> Reading:
    if row.status is not Status.SENT:
        return Reading(f"{person} does not get it: {WORDS[row.status]}", row.local)
    return Reading(f"{person} gets it on {moment(row.local)} ({row.zone})", row.local)


def _rows(draft: Draft, person: Person) -> dict[BriefKey | tuple[BriefKey, MomentClass], Row]:
    """Their rows by message and moment, and by message alone; what is sent goes before what is not."""
    from omni.simulate import simulate

    if draft.as_of is None:
        return {}
    found = simulate(draft.project, draft.briefs, [person], {}, draft.relative, draft.as_of, 0).rows
    rows: dict[BriefKey | tuple[BriefKey, MomentClass], Row] = {}
    for row in sorted(found, key=lambda one: one.status is Status.SENT):
        rows[row.key] = rows[row.key, row.moment] = row
    return rows


def _anybody(brief: Brief, draft: Draft) -> Reading:
    """The first hour at which it may be read on the market's clock."""
    from omni.timing import windows_of
    from omni.zones import to_local, zone

    windows = windows_of(brief, draft.windows) if draft.windows else ()
    clock = zone(brief.market.timezone)
    if not windows or clock is None:
        return Reading()
    own = [one.earliest for window in windows for one in window.clocks if one.zone == brief.market.timezone]
    local = to_local(_first(own) or _first(window.earliest for window in windows), clock).isoformat(timespec="minutes")
    version = f", version {brief.key.version}" if brief.key.version else ""
    return Reading(f"{brief.market.id}{version}, from {moment(local)}", local)


def _first(instants: Iterable[int]) -> int:
    return min(instants, default=0)
