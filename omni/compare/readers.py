"""Who reads another language than before, where a campaign gains or loses one."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.decisions import sent, where
from omni.model.difference import Notice, Urgency
from omni.model.plan import Plan
from omni.words.languages import language
from omni.words.numbers import many

_Read = dict[str, dict[str, str]]


def reader_notices(before: Plan, after: Plan) -> Iterator[Notice]:
    """Yields how many people read a language instead of another, and new languages that nobody reads."""
    had, has = _languages(before), _languages(after)
    changed = {name for name in had.keys() & has.keys() if had[name] != has[name]}
    was, now = _read(before, changed), _read(after, changed)
    for name in sorted(changed):
        yield from _switched(name, was.get(name, {}), now.get(name, {}))
        for locale in sorted(has[name] - had[name] - set(now.get(name, {}).values())):
            who = many(len(after.schedule.people), "person", "people")
            if after.schedule.people:
                nobody = f"nobody of the {who} planned with gets it, so no cost of it is counted"
                yield Notice(Urgency.PEOPLE, name, f"{language(locale)} is new, and {nobody}")


def _switched(campaign: str, was: dict[str, str], now: dict[str, str]) -> Iterator[Notice]:
    ways: dict[tuple[str, str], int] = {}
    for person, locale in now.items():
        if was.get(person, locale) != locale:
            ways[was[person], locale] = ways.get((was[person], locale), 0) + 1
    for (old, new), number in sorted(ways.items()):
        verb = "reads" if number == 1 else "read"
        who = many(number, "person", "people")
        yield Notice(Urgency.PEOPLE, campaign, f"{who} now {verb} {language(new)} instead of {language(old)}")


def _languages(plan: Plan) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for brief in plan.briefs:
        found.setdefault(brief.key.campaign, set()).add(brief.key.locale)
    return found


def _read(plan: Plan, campaigns: set[str]) -> _Read:
    """The language in which each person gets the last message of each campaign."""
    found: _Read = {}
    for row in where(sent(plan.schedule.rows), lambda row: row.campaign in campaigns) if campaigns else ():
        found.setdefault(row.campaign, {})[row.person] = row.key.locale
    return found
