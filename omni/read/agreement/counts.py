"""Quantities written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.claims import Claim, Claims, NumberRange
from omni.model.facts import Fact, Quantity, Release
from omni.model.regex import regex
from omni.read.agreement import Disagreement, by_hand
from omni.read.agreement.held import is_held, is_of_one, is_rough
from omni.read.agreement.others_amounts import is_of_another_house
from omni.read.agreement.past import is_past
from omni.read.agreement.told_here import is_told_here
from omni.read.amounts.on_receipts import RECEIPTS
from omni.read.folding import fold
from omni.read.numerals import numbers_in
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.units import SIZES, canonical_unit, in_unit, is_same
from omni.read.surroundings import ends_with

_PLUS = regex(r",? (?:e|si|and|und|et|y|plus|piu|mas|\+) (?=(?P<rest>\w+))")
_TIMES = regex(r"\d{1,3}\s?[x×]\s")
_AGES = frozenset({"min_age", "max_age", "free_below"})


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The quantities that contradict the fact that they are about, and are no other fact's."""
    facts = claims.message.brief.facts
    for claim in by_hand(claims, "quantity"):
        fact = facts.get(claim.role)
        if (
            fact
            and not claim.facts
            and not _fits(claim, fact)
            and not any(
                states(claim, other) for other in facts.values() if other.role not in _AGES or fact.role in _AGES
            )
            and not _is_of_several(claims, claim, fact)
            and not _is_filled_up(claims, claim, fact)
            and not _is_in_a_bundle(claims, claim)
            and not _is_bought(claims, claim)
            and not _is_so_far(claims, claim, fact)
            and not is_held(claims, claim, fact)
            and not is_rough(claims, claim, fact)
            and not is_of_one(claim, fact)
            and not (fact.role in _AGES and _is_said_beside(claims, claim, fact))
            and not is_past(claims, claim)
            and not _is_told_elsewhere(claims, claim, fact)
        ):
            yield Disagreement(claim, fact, fact.value)


def _is_told_elsewhere(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for what only its unit ties to a fact, in a sentence that speaks of nothing of the campaign's."""
    is_tied = fact.nouns or fact.role or canonical_unit(claim.unit) not in SIZES
    return not is_tied and (is_of_another_house(claims, claim) or not is_told_here(claims, claim))


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a quantity is what the fact says, or the same in another unit."""
    if claim.kind != "quantity":
        return False
    if isinstance(fact.value, Release):
        return claim.role == fact.name and claim.value == fact.value.version.replace(",", ".")
    quantities = [fact.value, *fact.also] if isinstance(fact.value, Quantity) else []
    return any(_is(claim, one) for one in quantities)


def _is_said_beside(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True if the same part also says the fact rightly: the other age is another thing's."""
    return any(one.part == claim.part and one.role == fact.name and states(one, fact) for one in claims.claims)


def _is_of_several(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for twelve bottles in two cases of six, where the two are said too; no times of hours or metres."""
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=each, high=most, unit=unit) if each == most > 1:
            times = number / each
            is_counted = canonical_unit(unit) not in SIZES and times == times.to_integral_value() and times > 1
            return is_counted and any(times in numbers for numbers in _numbers(claims))
        case _:
            return False


def _is_in_a_bundle(claims: Claims, claim: Claim) -> bool:
    """True for what is taken or paid in a bundle: `book 10 seats, pay for 9`."""
    bundles = (one for one in claims.claims if one.kind == "bundle" and one.part == claim.part)
    return any(one.start < claim.end and claim.start < one.end for one in bundles)


def _is_bought(claims: Claims, claim: Claim) -> bool:
    """True for how many somebody bought: `2 x bilet` in the line of a receipt."""
    return claims.message.key.channel in RECEIPTS and bool(_TIMES.match(claim.text))


def _is_so_far(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for thirteen of fourteen that are over: `după treisprezece reprezentații`."""
    language = (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, unit=unit) if number < low and canonical_unit(unit) not in SIZES:
            earlier = fold(claims.readable[claim.part].text)[: claim.start]
            return language in CUES and ends_with(earlier, (CUES[language].so_far,), glue=1)
        case _:
            return False


def _is_filled_up(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for five of six, where the sixth is told right behind: `are 5 oameni și un loc gol`."""
    language = (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()
    later = _PLUS.match(fold(claims.readable[claim.part].text), claim.end)
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, high=high) if later and low == high > number:
            return any(number + more == high for more in numbers_in(later["rest"], language))
        case _:
            return False


def _numbers(claims: Claims) -> Iterator[set[Decimal]]:
    language = (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()
    return (numbers_in(fold(readable.text), language) for readable in claims.readable.values())


def _fits(claim: Claim, fact: Fact) -> bool:
    """True for one number within the range that the fact says, or a range that the fact's number lies in."""
    match claim.value, fact.value:
        case Decimal() as number, Quantity(low=low, high=high, unit=unit) if low != high:
            said = in_unit(number, claim.unit, canonical_unit(unit))
            return said is not None and low <= said <= high
        case NumberRange(low=low, high=high), Quantity(low=meant, high=most, unit=unit) if meant == most:
            value = in_unit(meant, canonical_unit(unit), claim.unit)
            return value is not None and low <= value <= high
        case _:
            return False


def _is(claim: Claim, meant: Quantity) -> bool:
    match claim.value:
        case NumberRange(low=low, high=high):
            return _same(claim, low, meant.low, meant) and _same(claim, high, meant.high, meant)
        case Decimal() as number:
            return _same(claim, number, meant.low, meant) or _same(claim, number, meant.high, meant)
        case _:
            return False


def _same(claim: Claim, number: Decimal, meant: Decimal, quantity: Quantity) -> bool:
    return is_same(number, claim.unit, meant, canonical_unit(quantity.unit))
