"""Versions that a campaign gains or loses: who gets other values from then on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.model.campaign import Campaign, Version
from omni.model.decisions import sent, where, who
from omni.model.difference import Notice, Urgency
from omni.model.facts import FactValue
from omni.model.plan import Plan
from omni.words.canonical import meant
from omni.words.numbers import many


def version_notices(before: Plan, after: Plan) -> Iterator[Notice]:
    """Yields each version that is gone or new, with the values that its people get instead of others."""
    was, now = before.project.campaigns, after.project.campaigns
    for name in sorted(was.keys() & now.keys()):
        old, new = _by_segment(was[name]), _by_segment(now[name])
        for segment in [segment for segment in old if segment not in new]:
            told = f"{segment} {_lost(_people(before, name, segment))}"
            yield Notice(Urgency.MONEY, name, told + _values(old[segment], now[name], is_gone=True))
        for segment in [segment for segment in new if segment not in old]:
            told = f"{segment} {_gained(_people(after, name, segment))}"
            yield Notice(Urgency.MONEY, name, told + _values(new[segment], was[name], is_gone=False))


def _by_segment(campaign: Campaign) -> dict[str, Version]:
    return {version.segment: version for version in campaign.versions}


def _lost(people: int) -> str:
    return f"({many(people, 'person', 'people')}) have no version of their own any more"


def _gained(people: int) -> str:
    return f"({many(people, 'person', 'people')}) have a version of their own now"


def _people(plan: Plan, campaign: str, segment: str) -> int:
    """How many people get the version."""
    rows = where(sent(plan.schedule.rows), lambda row: row.campaign == campaign and row.key.version == segment)
    return len(who(rows))


def _values(version: Version, rest: Campaign, *, is_gone: bool) -> str:
    """The values that differ from those of everyone else: `: discount 20% instead of 30%`."""
    told = []
    for name, fact in version.facts.items():
        own, other = _said(fact.values), _said(rest.facts[name].values if name in rest.facts else {})
        if own and other and own != other:
            told.append(f"{name} {other} instead of {own}" if is_gone else f"{name} {own} instead of {other}")
    return f": {', '.join(told)}" if told else ""


def _said(values: Mapping[str, FactValue]) -> str:
    return " or ".join(dict.fromkeys(meant(value).replace(" %", "%") for value in values.values()))
