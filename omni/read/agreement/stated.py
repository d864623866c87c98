"""Which facts a message states, contradicts, or states by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, FactValue, Percent, Period
from omni.model.money import Money
from omni.model.remembered import remembered
from omni.read.agreement import (
    amounts,
    by_hand,
    code_words,
    contacts,
    counts,
    days,
    hours,
    is_printed,
    multiples,
    named,
    percents,
)
from omni.read.agreement.fact_days import days_of
from omni.read.agreement.meant import meant_amounts

_CHECKS = (percents, amounts, days, hours, code_words, counts, multiples)


class HardCoded(NamedTuple):
    """A value written by hand, the fact that holds it, the variable that prints it, and what that would print."""

    claim: Claim
    fact: Fact
    variable: str
    meant: FactValue | Money


@remembered
def stated_facts(claims: Claims) -> frozenset[str]:
    """The facts that a message states, by variable, by hand or in a picture that says so."""
    brief = claims.message.brief
    printed = {name for name, fact in brief.facts.items() if is_printed(claims, fact)}
    shown = {name for picture in brief.images.values() for name in picture.says}
    times = [claim for claim in claims.claims if claim.kind in {"bundle", "multiplier"}]
    spoken = {fact.name for fact in brief.facts.values() for claim in times if multiples.states(claim, fact)}
    spoken |= {one.fact.name for one in hard_coded(claims)} | set(named.said(claims)) | set(_said_in_words(claims))
    return frozenset(printed | spoken | (shown & set(brief.facts)))


def _said_in_words(claims: Claims) -> Iterator[str]:
    """The facts that are dates and hours which a message says in any words: `until Sunday`, of a period its end."""
    for claim in (*by_hand(claims, "date"), *by_hand(claims, "time")):
        states = days.states if claim.kind == "date" else hours.states
        yield from (name for name, fact in claims.message.brief.facts.items() if states(claim, fact))


def contradicting(claims: Claims) -> Iterator[Claim]:
    """The claims of a message that contradict a fact or almost say a name, number or place."""
    yield from (found.claim for one in _CHECKS for found in one.disagreements(claims))
    yield from (found.claim for one in (contacts.phones, contacts.accounts, contacts.places) for found in one(claims))
    yield from (claim for claim in claims.claims if claim.kind == "name" or isinstance(claim.value, str))


def contradicted_facts(claims: Claims) -> frozenset[str]:
    """The facts that a message contradicts; a date that no calendar has contradicts every date."""
    found = {found.fact.name for one in _CHECKS for found in one.disagreements(claims)} | set(named.almost_said(claims))
    if any(isinstance(claim.value, str) for claim in by_hand(claims, "date")):
        found |= {name for name, fact in claims.message.brief.facts.items() if days_of(fact)}
    return frozenset(found)


def hard_coded(claims: Claims) -> Iterator[HardCoded]:
    """The values written by hand that are right because they equal a fact; each with the first such fact."""
    brief = claims.message.brief
    for claim in percents.offers(claims):
        fact = next((fact for fact in percents.percent_facts(claims) if _is_percent(claim, fact)), None)
        if fact:
            yield HardCoded(claim, fact, fact.name, fact.value)
    meant = list(meant_amounts(brief))
    for claim in by_hand(claims, "money"):
        same = next((one for one in meant if one.money == claim.value), None)
        if same:
            yield HardCoded(claim, same.fact, same.name, same.money)
    for claim in (*by_hand(claims, "date"), *by_hand(claims, "code"), *by_hand(claims, "quantity")):
        fact = next((fact for fact in brief.facts.values() if _holds(claim, fact)), None)
        if fact and not (claim.kind in {"date", "quantity"} and claim.facts):
            yield HardCoded(claim, fact, fact.name, fact.value)


def _is_percent(claim: Claim, fact: Fact) -> bool:
    return isinstance(fact.value, Percent) and fact.value.points == claim.value


def _holds(claim: Claim, fact: Fact) -> bool:
    """True for a code, a quantity, and a date in digits that a period or deadline prints."""
    if claim.kind == "quantity":
        return bool(claim.role) and counts.states(claim, fact)
    if claim.kind == "code":
        return code_words.states(claim, fact)
    if isinstance(claim.value, str) or claim.unit or not any(char.isdigit() for char in claim.text):
        return False
    is_range = not hasattr(claim.value, "day")
    return days.states(claim, fact) and is_range == isinstance(fact.value, Period)
