"""What is wrong with the rendering of a brief, and of many: each mistake once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from omni.model.brief import Brief
from omni.model.campaign import Campaign
from omni.model.facts import Fact
from omni.model.frozen import replace
from omni.model.place import Place, Route, Where
from omni.model.problem import Finding
from omni.model.project import Project
from omni.render.errors import AbsentError, RenderError, UnknownVariableError
from omni.resolve import COPY_FIELDS

_STAND_INS = {field.name: field.instead for field in COPY_FIELDS}
_NEAR = 0.7
"""How alike a fact must be to the name that copy asks for, to be the one that was meant."""


class UnwrittenField(Finding):
    """A field of copy that a template prints and nobody wrote."""

    field: str = ""
    message: str = ""
    channel: str = ""
    locale: str = ""


class UnknownName(Finding):
    """A name in a text that no value has."""

    name: str = ""


def unwritten(brief: Brief, field: str) -> UnwrittenField:
    """The finding about a field, or about the one that would have stood in for it, at the language's copy."""
    routes = sorted((text.route for text in brief.copy.values()), key=lambda route: (len(route.keys), route))
    block = replace(routes[0], keys=routes[0].keys[:-1]).key if routes else brief.campaign.route
    return UnwrittenField(
        block,
        f"{brief.key.message} has no {field}",
        "locale-missing",
        campaign=brief.campaign.id,
        field=_STAND_INS.get(field) or field,
        message=brief.key.message,
        channel=brief.key.channel,
        locale=brief.written_in or brief.key.locale,
    )


def told(error: RenderError, brief: Brief, fallback: Route | Place) -> Finding:
    """What stopped the rendering of a brief, at its own place or at the fallback."""
    if isinstance(error, AbsentError) and error.name.startswith("copy."):
        return unwritten(brief, error.name.removeprefix("copy."))
    where = error.where or fallback
    related = () if isinstance(where, Route) else ((brief.campaign.route, "the campaign that is rendered"),)
    campaign = brief.campaign.id
    if isinstance(error, UnknownVariableError) and error.name and not isinstance(error, AbsentError):
        return UnknownName(where, error.sentence, error.rule, related, error.advice, campaign=campaign, name=error.name)
    return Finding(where, error.sentence, error.rule, related, error.advice, campaign=campaign)


def told_once(findings: Iterable[Finding], briefs: Iterable[Brief], project: Project) -> tuple[Finding, ...]:
    """The findings of all renderings: one for each field that nobody wrote and for each name that no value has."""
    fields: dict[tuple[str, Where, str], list[UnwrittenField]] = {}
    names: dict[tuple[str, str], list[UnknownName]] = {}
    others: list[Finding] = []
    for one in findings:
        match one:
            case UnwrittenField():
                fields.setdefault((one.campaign, one.where, one.field), []).append(one)
            case UnknownName():
                names.setdefault((one.campaign, one.name), []).append(one)
            case _:
                others.append(one)
    written = tuple(briefs) if names else ()
    return (
        *others,
        *(_unwritten(same, project) for same in fields.values()),
        *(_unknown(same, written, project) for same in names.values()),
    )


def _unwritten(same: list[UnwrittenField], project: Project) -> Finding:
    one, campaign = same[0], project.campaigns[same[0].campaign]
    messages = tuple(dict.fromkeys(finding.message for finding in same))
    channels = tuple(dict.fromkeys(finding.channel for finding in same))
    whose, count = (campaign.id, 1) if len(messages) == len(campaign.messages) else (_listed(messages), len(messages))
    has, read = ("has" if count == 1 else "have"), ("reads" if len(channels) == 1 else "read")
    return Finding(
        one.where,
        f"{whose} {has} no {one.field} in {one.locale}, {_listed(channels)} {read} it",
        one.rule,
        advice=f"write the {one.field} in {one.locale}",
        campaign=one.campaign,
    )


def _unknown(same: list[UnknownName], briefs: Collection[Brief], project: Project) -> Finding:
    """At the fact that was misspelt, where several texts agree on another name; else at the first text."""
    campaign = project.campaigns[same[0].campaign]
    found = {finding.where: finding for finding in reversed(same)}
    places = sorted(found, key=lambda where: (isinstance(where, Place), project.sources.place(where)))
    fact = _misspelt(same[0].name, campaign, briefs) if len(places) > 1 else None
    if fact is None:
        first, *rest = places
        return replace(found[first], related=tuple((where, f"{same[0].name} stands here too") for where in rest))
    return Finding(
        fact.route.key,
        f"facts has {fact.name}, the copy says {same[0].name} {len(places)} times",
        same[0].rule,
        related=tuple((where, f"{same[0].name} stands here") for where in places),
        advice=f"write {same[0].name} in facts, or {{{{ {fact.name} }}}} in the copy",
        campaign=campaign.id,
    )


def _misspelt(name: str, campaign: Campaign, briefs: Collection[Brief]) -> Fact | None:
    """A fact of the campaign that no copy names, and whose name is almost this one."""
    layers = (*(version.facts for version in campaign.versions), campaign.facts)
    facts = {name: fact for layer in layers for name, fact in layer.items()}
    texts = {text.text for brief in briefs if brief.campaign.id == campaign.id for text in brief.copy.values()}
    unused = [fact for fact in facts if not any(_names(text, fact) for text in texts)]
    near = get_close_matches(name, unused, n=1, cutoff=_NEAR)
    return facts[near[0]] if near else None


def _names(text: str, fact: str) -> bool:
    return re.search(rf"\{{[{{%][^{{}}]*\b{re.escape(fact)}\b", text) is not None


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
