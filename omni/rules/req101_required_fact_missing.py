"""A fact that a message must state and does not.

## What it does
Looks for every fact of `requires` in each finished message of its channels: its variable, or its value written by hand.
A fact that the market does not have is not asked for, and one that the message contradicts is not also missing.

## Why the customer would care
An offer without its deadline or its code cannot be used.

## Bad
    copy:
      it: {short: "-{{ discount }} con {{ code }} da Aurora"}
    requires: {sms: [»ends«], all: [discount, code]}

## Good
    requires: {sms: [ends], all: [discount, code]}

## How to fix
State the fact with its variable, or take it from `requires` of that channel.

## Source
Directive 2005/29/EC on unfair commercial practices, article 7 (misleading omissions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.place import Where
from omni.model.problem import Finding, Level, Seen
from omni.read.agreement.stated import contradicted_facts, stated_facts
from omni.read.variables import variable

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every required fact that a message does not state."""
    brief = claims.message.brief
    needs = {need.any_of: need for need in brief.campaign.requires if need.channel in {"", brief.key.channel}}
    settled = stated_facts(claims) | contradicted_facts(claims) if needs else frozenset()
    for need in needs.values():
        wanted = [name for name in need.any_of if name in brief.facts]
        if wanted and not settled.intersection(wanted):
            yield Finding(
                need.route,
                f"{claims.message.name} does not state {' or '.join(wanted)}, the campaign requires it",
                related=tuple(_copy(claims)),
                advice=f"write {variable(wanted[0])} in the copy of {claims.message.name}",
                seen=Seen(claims.message.name),
            )


def _copy(claims: Claims) -> Iterator[tuple[Where, str]]:
    written = claims.message.brief.copy
    for name in [name for name in ("short", "body", "headline") if name in written][:1]:
        yield written[name].route.key, f"the {name} of {claims.message.name}"
