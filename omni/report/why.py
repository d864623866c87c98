"""One person's whole timeline over all campaigns, in words a shop assistant could read to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from omni.model.decisions import happened_to, of
from omni.model.place import Route
from omni.model.project import Project
from omni.model.schedule import Check, Reached, Row, Schedule, Status
from omni.report.starts import explained
from omni.report.terminal import Terminal
from omni.simulate.returning import NOT_AGAIN
from omni.words.numbers import many, moment
from omni.words.statuses import WORDS
from omni.words.whose_clock import WHOSE_CLOCK
from omni.zones import to_local, zone

PlaceOf = Callable[[Route], str]
"""Writes where a route leads: `campaigns/policy.yaml:4:3`."""
Order = Mapping[tuple[str, str, str], tuple[int, int]]
"""The places of a step and of its channel in the file, by campaign, step and channel."""
_LAST = (1 << 30, 0)
_BEHIND_THE_HOUR = 28


def show(  # noqa: PLR0913 - what is told, and how
    person: str,
    schedule: Schedule,
    place_of: PlaceOf,
    terminal: Terminal,
    order: Order,
    *,
    project: Project | None = None,
    gates: bool = False,
) -> None:
    """Prints the verdict, then a line a message in order of time, with the line of the policy where one decided.

    What happens in one minute is told in the `order` of the file; with the `project`, whose clock it is and what moved
    a planned hour; with `gates`, every gate's answer too.
    """
    found = of(schedule.rows, (person,))
    if project:
        found = [explained(row, schedule, project) for row in found]
    rows = sorted(found, key=lambda row: (row.campaign, order.get((row.campaign, row.step, row.key.channel), _LAST)))
    visits = list(_visits(rows))
    terminal.say((_verdict(person, visits), "bold"))
    if project and rows:
        _whose_clock(rows[0], project, place_of, terminal)
    events = [event for event in happened_to(schedule.reached, (person,)) if event.kind != "path"]
    clock = zone(rows[0].zone) if rows else None
    entries: list[list[Row] | Reached] = [*visits, *events]
    told = sorted(entries, key=_when)
    for entry in told if gates else _joined(told):
        if isinstance(entry, Reached):
            where = _return_rule(entry, project) if project else None
            told_at = f"  {place_of(where)}" if where else ""
            terminal.say("  · ", (f"{_local(entry, clock):<22}  {_event(entry)}", "dim"), (told_at, "cyan"))
        else:
            _visit(entry, place_of, terminal, gates=gates)


def show_not_meant(reasons: Iterable[tuple[str, str, Route]], place_of: PlaceOf, terminal: Terminal) -> None:
    """Prints the campaigns that do not mean the person: campaign, reason, line of the reason."""
    for campaign, words, route in reasons:
        terminal.say(("  – ", "dim"), f"{campaign} is not for them: {words}", (f"  {place_of(route)}", "cyan"))


def _visits(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows of each visit of a step, what went last: the channels that were tried before it come first."""
    visits: defaultdict[tuple[str, str, int], list[Row]] = defaultdict(list)
    for row in rows:
        visits[row.campaign, row.step, row.visit].append(row)
    for visit in visits.values():
        yield sorted(visit, key=lambda row: (row.status is Status.SENT, row.at))


def _joined(entries: Iterable[list[Row] | Reached]) -> Iterator[list[Row] | Reached]:
    """Makes one of neighbours that one reason kept back at one moment: a journey that never begins is told once."""
    before: list[Row] = []
    for entry in entries:
        if not isinstance(entry, Reached) and before and len({_reason(row) for row in (*before, *entry)}) == 1:
            before += entry
            continue
        if before:
            yield before
        before = []
        if isinstance(entry, Reached):
            yield entry
        else:
            before = list(entry)
    if before:
        yield before


def _reason(row: Row) -> tuple[object, ...]:
    kept = row.status is not Status.SENT
    return row.campaign, row.at, row.status, row.words, row.reason, row.visit, "" if kept else row.step


def _when(entry: Sequence[Row] | Reached) -> tuple[int, bool, bool]:
    if isinstance(entry, Reached):
        return entry.at, False, False
    return min(row.at for row in entry), True, all(row.status is not Status.SENT for row in entry)


def _verdict(person: str, visits: Sequence[Sequence[Row]]) -> str:
    if not visits:
        return f"{person} is in no campaign's audience"
    sent = sorted((row for rows in visits for row in rows if row.status is Status.SENT), key=lambda row: row.at)
    without = [rows for rows in visits if not any(row.status is Status.SENT for row in rows)]
    reasons = Counter(WORDS[_decisive(rows).status] for rows in without)
    told = ", ".join(f"{number} {words}" for words, number in reasons.most_common())
    if not sent:
        return f"{person} gets nothing: {told}"
    channels = ", ".join(f"{number} by {name}" for name, number in Counter(row.key.channel for row in sent).items())
    return f"{person} gets {many(len(sent), 'message')} ({channels})" + (f"; not for them: {told}" if told else "")


def _decisive(rows: Sequence[Row]) -> Row:
    """The row that came nearest to being sent: gates are asked in the order of the statuses."""
    order = list(Status)
    return max(rows, key=lambda row: (row.status is not Status.OTHER_CHANNEL, order.index(row.status)))


def _visit(rows: Sequence[Row], place_of: PlaceOf, terminal: Terminal, *, gates: bool) -> None:
    """A line for each message that goes, and for each reason why one does not; what `first_of` left is no news."""
    gone = any(row.status is Status.SENT for row in rows)
    for row in rows:
        alike = [one for one in rows if (one.status, one.words, one.reason) == (row.status, row.words, row.reason)]
        if row.status is Status.SENT:
            _message([row], place_of, terminal)
        elif alike[0] is row and not (gone and row.status is Status.OTHER_CHANNEL):
            _message(alike, place_of, terminal)
        for check in row.checks if gates else ():
            _check(check, place_of, terminal)


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _message(alike: Sequence[Row], place_of: PlaceOf, terminal: Terminal) -> None:
    row = alike[0]
    messages = list(dict.fromkeys(one.key.message for one in alike))
    channels = dict.fromkeys(one.key.channel for one in alike)
    sent = row.status is Status.SENT
    sign = ("  ✓ ", "bold green") if sent else ("  ✗ ", "red")
    when = (f"{moment(row.local):<22}  ", "bold" if sent else "dim")
    what = f"{_and(messages)} by {' or '.join(channels)}" if len(messages) == 1 else _and(messages)
    lands = f", there by {_day(row)}" if row.lands else ""
    why = f": {row.words or WORDS.get(row.status, '')}" if row.words or not sent else ""
    again = f", time {row.visit}" if row.visit > 1 else ""
    where = f"  {place_of(row.reason)}" if row.reason and why else ""
    named = (f"  {row.campaign}{again}", "dim")
    pieces = (sign, when, (what, "bold" if sent else ""), lands + why, named, (where, "cyan"))
    terminal.say(*pieces, hang=_BEHIND_THE_HOUR)


def _whose_clock(row: Row, project: Project, place_of: PlaceOf, terminal: Terminal) -> None:
    """Says it where nobody knows the person's own."""
    if row.tz_source in {"market", "brand"}:
        words = f"on {WHOSE_CLOCK[row.tz_source]}, {row.zone}, since theirs is not known"
        where = place_of(project.policy.line("unknown_timezone"))
        terminal.say("    ", (words, "dim"), (f"  {where}", "dim cyan"))


def _day(row: Row) -> str:
    clock = zone(row.zone)
    landing = to_local(row.lands, clock) if clock else None
    return f"{landing:%a} {landing.day} {landing:%b}" if landing else ""


def _return_rule(event: Reached, project: Project) -> Route | None:
    """The line that keeps somebody from coming in again (R25)."""
    journey = project.campaigns[event.campaign].journey
    return journey.route / "reentry" if journey and event.words.startswith(NOT_AGAIN) else None


def _event(event: Reached) -> str:
    return f"{event.words} ({event.step} of {event.campaign})" if event.step else f"{event.words} ({event.campaign})"


def _local(event: Reached, clock: ZoneInfo | None) -> str:
    return moment(to_local(event.at, clock).isoformat()) if clock else ""


def _check(check: Check, place_of: PlaceOf, terminal: Terminal) -> None:
    sign = ("      ✓ ", "green") if check.passed else ("      ✗ ", "red")
    where = f"  {place_of(check.route)}" if check.route else ""
    terminal.say(sign, (check.words, "dim" if check.passed else ""), (where, "dim cyan"))
