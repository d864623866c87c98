"""A discount that no fact declares.

## What it does
Finds percentages beside a word of an offer (`-20%`, `20% di sconto`) in messages of campaigns that declare no
percentage and no old and new price that it would follow from.

## Why the customer would care
Nobody has decided on this discount, so the till will not give it.

## Bad
    facts: {discount: null}
    copy:
      it:
        short: "»20%« di sconto con {{ code }} da Aurora, {{ ends | fino_a }}"
        body: "Aurora ti aspetta con {{ code }} {{ ends | fino_a }}."
        headline: "Aurora: {{ code }}"
        subject: "Black Friday da Aurora"
      ro:
        short: "La Aurora cu {{ code }}, pana pe {{ ends }}"
        body: "Te așteptăm cu {{ code }} până pe {{ ends }}."
        headline: "Aurora: {{ code }}"
        subject: "Black Friday la Aurora"
    requires: null

## Good
    copy:
      it: {short: "{{ discount }} di sconto con {{ code }} da Aurora, {{ ends | fino_a }}"}

## How to fix
Declare the discount under `facts`, and write its variable.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.percents import is_meant, offers, percent_facts
from omni.read.told import whose
from omni.read.written import seen, where
from omni.words.canonical import said

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every discount of a message that nothing allows."""
    message = claims.message
    if percent_facts(claims):
        return
    for claim in offers(claims):
        if claim.role == "offer" and not is_meant(claims, claim):
            yield Finding(
                where(claims, claim),
                f"{message.name} promises {claim.text}, {whose(message)} declares no discount",
                related=((message.brief.campaign.route / "facts", "no fact here is a percentage"),),
                advice=f"declare the discount under facts: discount: {claim.text}",
                seen=seen(claims, claim),
                clash=Clash(found=said(claim)),
            )
