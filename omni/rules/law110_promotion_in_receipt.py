"""A receipt, or another message about an order, that carries an offer.

## What it does
Finds messages with `purpose: transactional` that somebody receives and that state an offer: a percentage, a saving, a
gift, a bundle, points that multiply, or a code.

## Why the customer would care
Messages about an order also reach those who said no to marketing. One that carries an offer is marketing, and has to
leave them alone.

## Bad
    purpose: »transactional«
    requires: null

## Good
    purpose: marketing

## How to fix
Say `purpose: marketing` for the message, or take the offer out of it.

## Source
Directive 2002/58/EC on privacy and electronic communications, article 13.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.facts import Bundle, Code, Fact, Gift, Multiplier, OneEachCode, Percent, Saving
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.read.agreement.stated import stated_facts
from omni.read.written import beginning

LEVEL = Level.WARNING
_OFFERS = Percent | Saving | Gift | Bundle | Multiplier | Code | OneEachCode


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every transactional message that states an offer."""
    brief = claims.message.brief
    if brief.purpose != "transactional" or not brief.channel.addressed:
        return
    stated = stated_facts(claims)
    offers = [fact for name, fact in brief.facts.items() if name in stated and isinstance(fact.value, _OFFERS)]
    if offers:
        yield Finding(
            _purpose(claims),
            f"{claims.message.name} is transactional and states {_names(offers)}, which is an offer",
            related=tuple((fact.route, f"{fact.name} is written here") for fact in offers),
            advice="say purpose: marketing for the message, or take the offer out of it",
            seen=beginning(claims),
        )


def _names(offers: list[Fact]) -> str:
    return " and ".join(fact.name for fact in offers)


def _purpose(claims: Claims) -> Route:
    """Where the purpose is written: at the message, else at the campaign."""
    campaign = claims.message.brief.campaign
    message = campaign.messages[claims.message.key.message]
    return (message.route if message.purpose else campaign.route) / "purpose"
