"""Percentages written by hand against those that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from omni.model.claims import Claim, Claims
from omni.model.facts import Bound, Fact, Percent
from omni.read.agreement import Disagreement, by_hand, is_printed
from omni.read.agreement.beside_percents import is_a_level
from omni.read.agreement.examples import worked
from omni.read.agreement.meant import Meant, meant_amounts
from omni.read.agreement.no_interest import lent_for_nothing
from omni.read.agreement.of_codes import of_its_code
from omni.read.agreement.others_amounts import is_of_another_house
from omni.read.agreement.past import is_past
from omni.read.agreement.slips import is_mixed_up
from omni.read.agreement.subjects import subjects, words_of
from omni.read.agreement.told_here import is_told_here

_UNDERSTATED = 1
_THIRDS = Decimal("0.7")
_ABOUT = 7
_NEAR_CODE = 14
_SENTENCE = re.compile(r"[!?\n]|\.\s")
_NO_DISCOUNTS = frozenset(
    {
        "rate",
        "apr",
        "share",
        "tax",
        "interest",
        "deposit",
        "vat",
        "tan",
        "taeg",
        "dae",
        "tin",
        "tae",
        "dobanda",
        "yield",
        "renewable",
        "green",
        "recycled",
        "organic",
        "passed",
        "success",
        "satisfaction",
        "satisfied",
        "cotton",
        "wool",
        "cocoa",
    }
)
_NEW, _OLD = frozenset({"price"}), frozenset({"old_price", "then_price", "prior_price"})
_PRICES = frozenset({"price", "old_price", "then_price", "prior_price"})


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The percentages that contradict a fact.

    One that stands beside the words of a fact is compared with it, a discount with the discounts. One that is only
    probably a discount counts if the message states no discount otherwise; any other is left alone.
    """
    for one in _clashing(claims):
        if not (is_past(claims, one.claim) or is_a_level(claims, one) or is_of_another_house(claims, one.claim)):
            yield one


def _clashing(claims: Claims) -> Iterator[Disagreement]:
    written = [one for one in by_hand(claims, "percent") if not one.facts]
    facts = percent_facts(claims) if written else []
    said = [one for one in written if one not in worked(claims)] if facts else []
    if not said:
        return
    yield from lent_for_nothing(claims, said, facts)
    about = subjects(claims, said, [fact for fact in facts if words_of(claims, fact)])
    said = [claim for claim in said if _points(claim) or any(not _percent(fact).points for fact in facts)]
    cuts = discounts(facts)
    states = any(is_printed(claims, fact) or any(_allows(_percent(fact), one) for one in said) for fact in cuts)
    codes = [one for one in claims.claims if one.kind == "code"]
    for claim in said:
        beside = about.get(claim)
        coded = of_its_code(claims, claim, facts)
        if coded and (beside is None or beside.fact == coded):
            yield Disagreement(claim, coded, coded.value)
        elif beside and not _allows(_percent(beside.fact), claim) and (beside.is_close or not is_meant(claims, claim)):
            if claim.role not in {"other", ""} or beside.is_close or not _is_discount(beside.fact):
                yield Disagreement(claim, beside.fact, beside.fact.value)
        elif not beside and cuts and _is_offer(claims, claim, codes, states=states) and not is_meant(claims, claim):
            if not is_told_here(claims, claim):
                continue
            fact = _nearest(cuts, _points(claim))
            yield Disagreement(claim, fact, fact.value)


def offers(claims: Claims) -> Iterator[Claim]:
    """The percentages written by hand that may be offers."""
    return (claim for claim in by_hand(claims, "percent") if claim.role != "other")


def percent_facts(claims: Claims) -> list[Fact]:
    """The facts that are percentages."""
    return [fact for fact in claims.message.brief.facts.values() if isinstance(fact.value, Percent)]


def discounts(facts: Sequence[Fact]) -> list[Fact]:
    """The percentages that somebody saves, and not pays, owes or owns."""
    return [fact for fact in facts if _is_discount(fact)]


def is_meant(claims: Claims, claim: Claim) -> bool:
    """True if a fact, or two prices, allow the percentage."""
    return any(_allows(_percent(fact), claim) for fact in percent_facts(claims)) or any(
        saved - _UNDERSTATED <= _saves(claim) <= saved for saved in _saved(claims)
    )


def allows(fact: Fact, claim: Claim) -> bool:
    """True if a fact that is a percentage is what the claim says."""
    return _allows(_percent(fact), claim)


def _is_discount(fact: Fact) -> bool:
    of = (fact.of or _percent(fact).of).lower()
    return _NO_DISCOUNTS.isdisjoint({fact.role, *of.split(), *fact.name.lower().split("_")})


def _is_offer(claims: Claims, claim: Claim, codes: Sequence[Claim], *, states: bool) -> bool:
    if claim.role in {"offer", "pays", "about"}:
        return True
    text = claims.readable[claim.part].text
    gaps = (text[claim.end : one.start] for one in codes if one.part == claim.part and one.start > claim.end)
    before_code = any(len(gap) <= _NEAR_CODE and not _SENTENCE.search(gap) for gap in gaps)
    return not states and (claim.role == "maybe" or (claim.role == "" and before_code))


def _nearest(facts: Sequence[Fact], points: Decimal) -> Fact:
    """The discount that is meant: one whose digits changed places, else the nearest, first of those without words."""
    return min(facts, key=lambda fact: _unlikeliness(fact, points))


def _unlikeliness(fact: Fact, points: Decimal) -> tuple[bool, bool, Decimal]:
    meant = _percent(fact).points
    return not is_mixed_up(points, meant), bool(fact.words), abs(meant - points)


def _allows(meant: Percent, claim: Claim) -> bool:
    points = _points(claim)
    if claim.role == "about":
        return abs(points - meant.points) <= _ABOUT
    if claim.role == "pays":
        return abs(100 - points - meant.points) <= _THIRDS
    if claim.bound == "exact" and meant.bound == Bound.UP_TO:
        return points <= meant.points
    is_third = points != points.to_integral_value() and not any(char.isdigit() for char in claim.text)
    return abs(points - meant.points) <= _THIRDS if is_third else points == meant.points


def _saved(claims: Claims) -> Iterator[Decimal]:
    """What each price saves on another: an old one, or one of the same thing."""
    amounts = [one for one in meant_amounts(claims.message.brief) if one.role in _PRICES and one.money.amount > 0]
    for one, other in combinations(sorted(amounts, key=lambda one: one.money.amount), 2):
        low, high = one.money.amount, other.money.amount
        if low < high and (one.role in _NEW or other.role in _OLD) and (other.role in _OLD or _is_alike(one, other)):
            yield (100 * (high - low) / high).quantize(Decimal("0.1"))


def _is_alike(one: Meant, other: Meant) -> bool:
    """True for two prices of one thing, or of things that nothing tells apart."""
    return "" in {one.fact.of, other.fact.of} or one.fact.of == other.fact.of


def _saves(claim: Claim) -> Decimal:
    return 100 - _points(claim) if claim.role == "pays" else _points(claim)


def _percent(fact: Fact) -> Percent:
    assert isinstance(fact.value, Percent)  # noqa: S101 -- `percent_facts` gives no others
    return fact.value


def _points(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Decimal)  # noqa: S101 -- the percent reader gives no others
    return claim.value
