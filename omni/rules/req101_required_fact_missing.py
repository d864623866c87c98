"""A fact that a message must state and does not.

## What it does
Looks for every fact of `requires` in each finished message of its channels: its variable, or its value written by hand.
A fact that the market does not have is not asked for, one that the message contradicts is not also missing, and neither
is one whose number stands in the message in words that omni does not understand.

## Why the customer would care
An offer without its deadline or its code cannot be used.

## Bad
    copy:
      it: {short: "»-{{ discount }} con {{ code }} da Aurora«"}
    requires: {sms: [ends], all: [discount, code]}

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
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.mentioned import mentioned
from omni.read.agreement.stated import contradicted_facts, stated_facts
from omni.read.variables import variable
from omni.read.written import beginning
from omni.words.canonical import meant

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every required fact that a message does not state."""
    brief = claims.message.brief
    needs = {need.any_of: need for need in brief.campaign.requires if need.channel in {"", brief.key.channel}}
    settled = stated_facts(claims) | contradicted_facts(claims) if needs else frozenset()
    for need in needs.values():
        wanted = [name for name in need.any_of if name in brief.facts]
        if wanted and not settled.intersection(wanted) and not mentioned(claims, wanted):
            field, place = _copy(claims)
            yield Finding(
                place,
                f"{claims.message.name} does not state {' or '.join(wanted)}, the campaign requires it",
                related=((need.route, "the campaign requires it"),),
                advice=f"write {variable(wanted[0])} in the {field}",
                seen=beginning(claims),
                clash=Clash(wanted[0], expected=meant(brief.facts[wanted[0]].value, brief.key.locale)),
            )


def _copy(claims: Claims) -> tuple[str, Where]:
    """The field that is the message's text, and its place."""
    written = claims.message.brief.copy
    name = next((name for name in ("short", "body", "headline") if name in written), "copy")
    if name not in written:
        return name, claims.message.brief.campaign.route
    return name, written[name].route.within(0, len(written[name].text))
