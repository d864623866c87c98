"""Who gets something, and at what cost: audiences, consent, caps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from omni.model.difference import Count, Notice, Urgency
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
    was, now = _by_campaign(before), _by_campaign(after)
    names = sorted({*before.project.campaigns, *after.project.campaigns, *was, *now})
    return {name: (count(was.get(name, ())), count(now.get(name, ()))) for name in names}


def count(rows: Iterable[Row]) -> Count:
    """Counts rows."""
    known = list(rows)
    sent = [row for row in known if row.status is Status.SENT]
    return Count(
        meant=len({row.person for row in known if row.status is not Status.HELD_OUT}),
        reached=len({row.person for row in sent}),
        sends=len(sent),
        capped=sum(row.status is Status.CAPPED for row in known),
        costs=costs(sent),
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
    refused = {_visit(row): row.status for row in before.schedule.rows if row.status in _REFUSED}
    found: dict[tuple[str, str, Status], set[str]] = defaultdict(set)
    for row in after.schedule.rows:
        reason = refused.get(_visit(row))
        if row.status is Status.SENT and reason and row.campaign in names:
            found[row.campaign, row.key.channel, reason].add(row.person)
    for (campaign, channel, reason), people in sorted(found.items()):
        who = many(len(people), "person", "people")
        yield Notice(Urgency.MONEY, campaign, f"{channel} now goes to {who} who {_WAYS[reason]} and did not get it")


def _crowded_out(before: Plan, after: Plan, names: Iterable[str]) -> Iterator[Notice]:
    """Messages that people got and do not get any more, because the caps count other ones first."""
    sent = {_visit(row) for row in before.schedule.rows if row.status is Status.SENT}
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in after.schedule.rows:
        if row.status is Status.CAPPED and row.campaign in names and _visit(row) in sent:
            found[row.campaign, row.step, row.key.channel].add(row.person)
    other = _elsewhere(after, {(campaign, step) for campaign, step, _ in found})
    for (campaign, step, channel), people in sorted(found.items()):
        who = many(len(people), "person", "people")
        told = f"{step} ({channel}) no longer goes to {who}: they have had enough messages by then"
        yield Notice(Urgency.REACH, campaign, told + _left(people, other.get((campaign, step), {})))


def _elsewhere(plan: Plan, steps: set[tuple[str, str]]) -> dict[tuple[str, str], dict[str, set[str]]]:
    """Who gets these steps at all, by channel."""
    found: dict[tuple[str, str], dict[str, set[str]]] = {}
    for row in plan.schedule.rows:
        if row.status is Status.SENT and (row.campaign, row.step) in steps:
            found.setdefault((row.campaign, row.step), {}).setdefault(row.key.channel, set()).add(row.person)
    return found


def _left(people: set[str], others: Mapping[str, set[str]]) -> str:
    """Says what people who lost a message get of it on other channels."""
    ways = [f"{len(people & got):,} of them still get it as {channel}" for channel, got in sorted(others.items())]
    without = len(people.difference(*others.values()))
    none = f"{without:,} {'gets' if without == 1 else 'get'} nothing of it" if without else ""
    told = ", ".join(filter(None, (*(way for way in ways if not way.startswith("0 ")), none)))
    return f"; {told}" if told else ""


def _visit(row: Row) -> tuple[object, ...]:
    return row.campaign, row.person, row.step, row.visit, row.key.channel


def _by_campaign(plan: Plan) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in plan.schedule.rows:
        found[row.campaign].append(row)
    return found
