"""What several cost, where a message says how many: `two tins = $192`, `6 bottiglie fanno 70 €` where one is free."""

from __future__ import annotations

from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Bundle
from omni.model.money import Money
from omni.model.regex import regex
from omni.read.agreement.meant import Meant
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.numerals import number_from, numbers_in
from omni.read.surroundings import after, before

_TIMES = regex(r"(?<![\w.,])(\d{1,2})\s?[x×]\s")
_SHARES_OF_TIME = {"month": (12, 6, 3), "quarter": (4,), "week": (52, 12, 4), "day": (365, 30, 7)}
"""How many of each are in a year, in another contract, or in what is longer."""
_NEARLY = Decimal("0.01")
_EVERY = regex(r"\s(?:ogni|every|per|alle|je|pro|tout[e]?s les|cada|la fiecare|pentru)\s")
_DIGITS = regex(r"\d{1,2}(?![\d.,%]|\s?(?:g|gr|ml|cl|m|cm|km|kg|l|h)(?!\w))")
_MULTIPLIED = frozenset({"price", "total", "unit_price", "deposit", "down_payment"})
_REACH, _REACH_BEHIND = 60, 20
_PAIR = regex(
    r"(?<!\w)(?:in coppia|a coppia|la coppia|the pair|a pair|a couple|das paar|zu zweit|a deux|le couple|la pareja"
    r"|perechea)(?!\w)"
)
"""Words for two, in all languages."""


def is_of_several(claims: Claims, one: Meant, claim: Claim) -> bool:
    """True for what so many cost that stand in the line or the sentence: `2 x Show ticket, Chicago $44.00`, `two tins =
    $192`; where a bundle is meant, what so many cost with it: `6 bottiglie fanno 70 €`.
    """
    said, text = claim.value, claims.readable[claim.part].text
    if not isinstance(said, Money):
        return False
    times = {Decimal(match[1]) for match in _TIMES.finditer(text[: claim.start].rpartition("\n")[2])}
    if said.currency == one.money.currency and said.amount > one.money.amount and one.role in _MULTIPLIED:
        times |= _numbers_beside(claims, claim, fold(text))
    paid = {number - _given(claims, number) for number in times}
    return any(one.money.amount * number == said.amount for number in times | paid if number > 1)


def is_a_share_of_time(one: Meant, claim: Claim) -> bool:
    """True for what a year's price makes a month, to the cent or nearly: `54 €, soit 4,50 € par mois`."""
    said = claim.value
    if not isinstance(said, Money) or said.currency != one.money.currency or one.unit.lower() == claim.unit:
        return False
    shares = (one.money.amount / number for number in _SHARES_OF_TIME.get(claim.unit, ()))
    return any(abs(share - said.amount) <= _NEARLY * said.amount for share in shares)


def is_for_several(claims: Claims, one: Meant, claim: Claim) -> bool:
    """True for the price of one that buys two: `3 euro ogni due dischi`, where the fact's is per disc."""
    later = after(fold(claims.readable[claim.part].text), claim.end)
    match = _EVERY.match(later) if one.unit and one.role != "per" else None
    value = number_from(later, match.end(), language_of(claims))[0] if match else None
    digits = _DIGITS.match(later, match.end()) if match else None
    count = Decimal(digits[0]) if digits else value
    return count is not None and count > 1


def _numbers_beside(claims: Claims, claim: Claim, folded: str) -> set[Decimal]:
    beside = f"{before(folded, claim.start)[-_REACH:]} | {after(folded, claim.end)[:_REACH_BEHIND]}"
    pair = {Decimal(2)} if _PAIR.search(beside) else set[Decimal]()
    return pair | {number for number in numbers_in(beside, language_of(claims)) if number == number // 1}


def _given(claims: Claims, number: Decimal) -> Decimal:
    """How many of so many cost nothing by a bundle."""
    bundles = (fact.value for fact in claims.message.brief.facts.values() if isinstance(fact.value, Bundle))
    return max((number // one.buy * (one.buy - one.pay) for one in bundles), default=Decimal(0))
