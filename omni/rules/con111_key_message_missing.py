"""A message that states nothing of what the campaign is about.

## What it does
Finds messages without a single fact while the same message states facts on another channel or in another language.

## Why the customer would care
One half of the audience learns what is offered, the other half reads a greeting.

## Bad
    copy:
      ro: {headline: "Black Friday la Aurora", »short«: "Aurora te asteapta"}
    requires: null

## Good
    requires: null

## How to fix
State at least one of the facts that the other messages state.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims, Group
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.read.agreement.stated import stated_facts
from omni.read.written import beginning

LEVEL = Level.WARNING


def check(group: Group) -> Iterator[Finding]:
    """Yields every message that states no fact although its siblings do."""
    stated = [(claims, stated_facts(claims)) for claims in group.members]
    elsewhere: dict[str, set[str]] = {}
    for claims, own in stated:
        elsewhere.setdefault(claims.message.key.message, set()).update(own)
    for claims, own in stated:
        others = sorted(elsewhere[claims.message.key.message])
        if others and not own:
            yield Finding(
                _copy(claims),
                f"{claims.message.name} states no fact, the same message states {', '.join(others)} elsewhere",
                advice=f"state one of them: {{{{ {others[0]} }}}}",
                seen=beginning(claims),
            )


def _copy(claims: Claims) -> Route:
    written = claims.message.brief.copy
    fields = [written[name].route.key for name in ("short", "body", "headline") if name in written]
    return fields[0] if fields else claims.message.brief.campaign.route
