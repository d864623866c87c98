"""A value that somebody wrote by hand, against the fact that it should state."""

from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, FactValue, Price
from omni.model.money import Money
from omni.model.problem import Clash, Finding
from omni.read.agreement.meant import meant_amounts
from omni.read.told import told, whose
from omni.read.variables import instead
from omni.read.written import seen, where
from omni.words import canonical

_LEFT_TO_PAY = "pays"
"""The role of a percentage whose variable would print what is saved."""


def contradiction(claims: Claims, claim: Claim, fact: Fact, meant: FactValue | Money, role: str = "") -> Finding:
    """The finding: both values in the reader's own words, where they stand, and the variable to write instead."""
    message = claims.message
    says = told(message, meant, fact)
    per, meant_per = _periods(claim, meant, fact)
    variable = "" if claim.role == _LEFT_TO_PAY else _variable(claims, fact, meant)
    paid_in = _where_paid(claims, claim, meant)
    found, expected = canonical.apart(claim, _whole(meant, fact), message.key.locale)
    advice, fix = instead(claims, claim, variable) if variable else (f"correct {claim.text}", None)
    return Finding(
        where(claims, claim),
        f"{message.name} says {claim.text}{per}{f' as the {role}' if role else ''}, "
        f"{whose(message)} says {says}{meant_per}{paid_in}",
        related=((fact.route, f"{fact.name} is {says}"),),
        advice=advice,
        seen=seen(claims, claim),
        fix=fix,
        clash=Clash(fact.name, f"{found}{per}", f"{expected}{meant_per}"),
    )


def _periods(claim: Claim, meant: FactValue | Money, fact: Fact) -> tuple[str, str]:
    """What both amounts are per, where nothing else tells them apart."""
    price = fact.value
    if not isinstance(price, Price) or claim.value != meant or not price.per:
        return "", ""
    return f" per {claim.unit}" if claim.unit else " for several", f" per {price.per}"


def _where_paid(claims: Claims, claim: Claim, meant: FactValue | Money) -> str:
    """The market, where somebody wrote the currency of another one, which may be right in that one."""
    brief = claims.message.brief
    is_paid_elsewhere = (
        isinstance(meant, Money) and isinstance(claim.value, Money) and (claim.value.currency != meant.currency)
    )
    return f" in {brief.key.market}" if is_paid_elsewhere and len(brief.campaign.markets) > 1 else ""


def _variable(claims: Claims, fact: Fact, meant: FactValue | Money) -> str:
    """What prints the value: of several amounts of a fact the one that is meant (`delivery.over`); nothing prints what
    only follows from facts (a saving).
    """
    if not isinstance(meant, Money):
        return fact.name
    amounts = (one for one in meant_amounts(claims.message.brief) if one.fact == fact and one.money == meant)
    return next((one.name for one in amounts), "")


def _whole(meant: FactValue | Money, fact: Fact) -> FactValue | Money:
    """The price that an amount belongs to, which also knows whether it is one from which others begin, or the most."""
    value = fact.value
    return (
        value
        if isinstance(meant, Money) and isinstance(value, Price) and value.amounts == {meant.currency: meant.amount}
        else meant
    )
