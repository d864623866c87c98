"""Who gets something, and at what cost: audiences, consent, caps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from omni.model.decisions import alike, of, rows_of, sent, where, who
from omni.model.difference import Count, Notice, Urgency
from omni.model.many_decisions import Decisions
from omni.model.plan import Plan
from omni.model.schedule import Row, Status
from omni.words.numbers import many
from omni.words.tally import costs

_REFUSED = {Status.NO_CONSENT, Status.UNSUBSCRIBED, Status.SUPPRESSED}
_WAYS = {
    Status.NO_CONSENT: "gave no consent",
    Status.UNSUBSCRIBED: "unsubscribed",
    Status.SUPPRESSED: "are on a suppression list",
}
Rows = Mapping[str, list[Row]]
Counts = Mapping[str, tuple[Count, Count]]


def counts(before: Plan, after: Plan) -> dict[str, tuple[Count, Count]]:
    """What each campaign comes to before and after."""
    names = sorted({*before.project.campaigns, *after.project.campaigns})
    was, now = before.schedule.rows, after.schedule.rows
    return {name: (count(rows_of(was, name)), count(rows_of(now, name))) for name in names}


def count(rows: Sequence[Row]) -> Count:
    """Counts rows."""
    gone = sent(rows)
    return Count(
        meant=len(who(where(rows, lambda row: row.status is not Status.HELD_OUT))),
        reached=len(who(gone)),
        sends=len(gone),
        capped=len(where(rows, lambda row: row.status is Status.CAPPED)),
        costs=costs(gone),
    )


def people_notices(before: Plan, after: Plan, counted: Counts) -> Iterator[Notice]:
    """Yields what a person should know about the people: more of them, without consent, kept back by caps."""
    both = before.project.campaigns.keys() & after.project.campaigns.keys()
    for name in sorted(both):
        was, now = counted[name]
        if now.meant > was.meant:
            everyone = f" of {len(after.schedule.people):,}" if after.schedule.people else ""
            told = f"meant for {now.meant:,}{everyone} people instead of {was.meant:,}"
            yield Notice(Urgency.PEOPLE, name, told)
    yield from _loosened(before, after, both)
    yield from _crowded_out(before, after, both)


def _loosened(before: Plan, after: Plan, names: Iterable[str]) -> Iterator[Notice]:
    """Messages that now go to people who were passed over because they do not want them."""
    kept = where(before.schedule.rows, lambda row: row.status in _REFUSED)
    was, now = _of_both(kept, where(sent(after.schedule.rows), lambda row: row.campaign in names))
    refused = {_visit(row): row.status for row in was}
    found: dict[tuple[str, str, Status], set[str]] = defaultdict(set)
    for row in now:
        reason = refused.get(_visit(row))
        if reason:
            found[row.campaign, row.key.channel, reason].add(row.person)
    for (campaign, channel, reason), people in sorted(found.items()):
        number = many(len(people), "person", "people")
        yield Notice(Urgency.MONEY, campaign, f"{channel} now goes to {number} who {_WAYS[reason]} and did not get it")


def _crowded_out(before: Plan, after: Plan, names: Iterable[str]) -> Iterator[Notice]:
    """Messages that people got and do not get any more, because the caps count other ones first."""
    full = where(after.schedule.rows, lambda row: row.status is Status.CAPPED and row.campaign in names)
    was, now = _of_both(sent(before.schedule.rows), full)
    had = {_visit(row) for row in was}
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in now:
        if _visit(row) in had:
            found[row.campaign, row.step, row.key.channel].add(row.person)
    other = _elsewhere(after, {(campaign, step) for campaign, step, _ in found})
    for (campaign, step, channel), people in sorted(found.items()):
        number = many(len(people), "person", "people")
        told = f"{step} ({channel}) no longer goes to {number}: they have had enough messages by then"
        yield Notice(Urgency.REACH, campaign, told + _left(people, other.get((campaign, step), {})))


def _elsewhere(plan: Plan, steps: set[tuple[str, str]]) -> dict[tuple[str, str], dict[str, set[str]]]:
    """Who gets these steps at all, by channel."""
    found: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row in where(sent(plan.schedule.rows), lambda row: (row.campaign, row.step) in steps):
        found.setdefault((row.campaign, row.step), {}).setdefault(row.key.channel, set()).add(row.person)
    return found


def _left(people: set[str], others: Mapping[str, set[str]]) -> str:
    """Says what people who lost a message get of it on other channels."""
    ways = [f"{len(people & got):,} of them still get it as {channel}" for channel, got in sorted(others.items())]
    without = len(people.difference(*others.values()))
    none = f"{without:,} {'gets' if without == 1 else 'get'} nothing of it" if without else ""
    told = ", ".join(filter(None, (*(way for way in ways if not way.startswith("0 ")), none)))
    return f"; {told}" if told else ""


def _of_both(before: Sequence[Row], after: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """Of these rows those of people and of messages (campaign, step, channel) that have some in both."""
    shared = {_message(row) for row, _ in alike(before)} & {_message(row) for row, _ in alike(after)}
    before, after = (where(rows, lambda row: _message(row) in shared) for rows in (before, after))
    if not isinstance(before, Decisions) or not isinstance(after, Decisions):
        return before, after
    people = before.who_too(after)
    return of(before, people), of(after, people)


def _message(row: Row) -> tuple[str, str, str]:
    return row.campaign, row.step, row.key.channel


def _visit(row: Row) -> tuple[object, ...]:
    return row.campaign, row.person, row.step, row.visit, row.key.channel
