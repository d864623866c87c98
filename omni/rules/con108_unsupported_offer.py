"""An offer that no fact declares.

## What it does
Finds discounts (`-20%`, `20% di sconto`, `10 € off`) in messages of campaigns that declare none and no old and new
price that it would follow from, money off and vouchers of an amount that follows from no fact, and bundles
(`prendi 3 paghi 2`), gifts and free delivery that no fact declares. Free delivery that is joined to another offer,
above that offer's minimum and not its own, is found too.

## Why the customer would care
Nobody has decided on this offer, so the till will not give it.

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
Declare the offer under `facts`, and write its variable.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Free
from omni.model.money import Money
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.amounts import disagreements
from omni.read.agreement.money_off import undeclared_amounts
from omni.read.agreement.promises import Promise, undeclared
from omni.read.told import told, whose
from omni.read.written import seen, where
from omni.words.canonical import meant, said

LEVEL = Level.ERROR

_DECLARES = {
    "discount": ("discount", "no fact here is a percentage or money off"),
    "bundle": ("bundle", "no fact here is a bundle"),
    "delivery": ("free delivery", "no fact here is free delivery"),
    "gift": ("gift", "no fact here is a gift"),
    "amount": ("such amount", "no fact here takes off as much, or gives it"),
}
_HOW = {
    "bundle": "facts: bundle: {buy: 3, pay: 2}",
    "delivery": "facts: delivery: {free: delivery}",
    "gift": "facts, with gift: and the product, or free: and what costs nothing",
}


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every offer of a message that nothing allows."""
    found: set[Claim] = set()
    wrong = {one.fact.name for one in disagreements(claims) if one.claim.role == "threshold"}
    for promise in undeclared(claims):
        if promise.fact and promise.fact.name in wrong:
            continue
        found.add(promise.claim)
        yield _condition(claims, promise) if promise.kind == "condition" else _undeclared(claims, promise)
    for claim in undeclared_amounts(claims):
        if claim not in found:
            yield _undeclared(claims, Promise(claim, "amount"))


def _undeclared(claims: Claims, promise: Promise) -> Finding:
    message, claim = claims.message, promise.claim
    what, none = _DECLARES[promise.kind]
    return Finding(
        where(claims, claim),
        f"{message.name} promises {claim.text}, {whose(message)} declares no {what}",
        related=((message.brief.campaign.route / "facts", none),),
        advice=f"declare the {what} under {_HOW.get(promise.kind, f'facts: discount: {claim.text}')}",
        seen=seen(claims, claim),
        clash=Clash(found=said(claim)),
    )


def _condition(claims: Claims, promise: Promise) -> Finding:
    message, claim, fact = claims.message, promise.claim, promise.fact
    assert fact is not None  # noqa: S101 -- a condition is that of a fact
    over = told(message, _over(fact))
    return Finding(
        where(claims, claim),
        f"{message.name} promises {claim.text} with another offer, {whose(message)} says over {over}",
        related=((fact.route, f"{fact.name} is over {over}"),),
        advice=f"say from what amount: {{{{ {fact.name}.over }}}}",
        seen=seen(claims, claim),
        clash=Clash(fact.name, said(claim), meant(_over(fact))),
    )


def _over(fact: Fact) -> Money:
    over = fact.value.over if isinstance(fact.value, Free) else None
    ((currency, amount),) = (over or {"EUR": Decimal(0)}).items()
    return Money(amount, currency)
