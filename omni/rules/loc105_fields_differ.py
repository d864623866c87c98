"""A fact that one language does not tell and all others do.

## What it does
Compares the facts that the same message states on the same channel in each language of a market, where there are three
languages or more. What `requires` asks for is left to that rule.

## Why the customer would care
Two people at one table read two different offers.

## Bad
    locales: [it, ro, en]
    facts: {club: {quantity: 40 metre, nouns: {it: [metri], ro: [metri], en: [metres]}}}
    channels: [push]
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: {{ club }} di filo"}
      en:
        headline: "{{ discount }} off"
        short: "{{ discount }} off with {{ code }} until {{ ends }}: {{ club }} of yarn"
      ro: {short: "»-{{ discount }} cu {{ code }}, până pe {{ ends }}«"}

## Good
    locales: [it, ro, en]
    facts: {club: {quantity: 40 metre, nouns: {it: [metri], ro: [metri], en: [metres]}}}
    channels: [push]
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: {{ club }} di filo"}
      en:
        headline: "{{ discount }} off"
        short: "{{ discount }} off with {{ code }} until {{ ends }}: {{ club }} of yarn"
      ro: {short: "-{{ discount }} cu {{ code }}, până pe {{ ends }}: {{ club }} de fir"}

## How to fix
Tell the fact in every language, or in none.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.model.claims import Claims, Group
from omni.model.place import Where
from omni.model.problem import Finding, Level
from omni.read.agreement.stated import contradicted_facts, stated_facts
from omni.read.variables import variable
from omni.read.written import beginning

LEVEL = Level.ERROR
_FEWEST = 3


def check(group: Group) -> Iterator[Finding]:
    """Yields every message that lacks a fact which all its translations, two or more, state."""
    siblings: dict[tuple[str, ...], dict[str, Claims]] = defaultdict(dict)
    for claims in group.members:
        key = claims.message.key
        same = siblings[key.message, key.channel, key.market, str(claims.message.moment)]
        same.setdefault(key.locale, claims)
    required = {name for need in group.campaign.requires for name in need.any_of}
    for by_locale in siblings.values():
        alike = list(by_locale.values())
        if len(alike) < _FEWEST:
            continue
        stated = [stated_facts(claims) for claims in alike]
        for at, claims in enumerate(alike):
            others = frozenset.intersection(*stated[:at], *stated[at + 1 :])
            if others - stated[at] - required:
                yield from _finding(claims, alike[at - 1], sorted(others - stated[at] - required))


def _finding(claims: Claims, other: Claims, lacking: list[str]) -> Iterator[Finding]:
    names = [name for name in lacking if name not in contradicted_facts(claims)]
    if names and stated_facts(claims):
        yield Finding(
            _copy(claims),
            f"{claims.message.name} does not state {' or '.join(names)}, {other.message.name} does",
            related=((_copy(other), f"here it is stated in {other.message.key.locale}"),),
            advice=f"write {variable(names[0])} here too, or nowhere",
            seen=beginning(claims),
        )


def _copy(claims: Claims) -> Where:
    written = claims.message.brief.copy
    name = next((name for name in ("short", "body", "headline") if name in written), "")
    return written[name].route.within(0, len(written[name].text)) if name else claims.message.brief.campaign.route
