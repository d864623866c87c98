"""Facts that a message may state although no reader understood how: only what stands nowhere in it is surely missing.

A number that no claim of another kind uses is enough, in digits or words, whatever stands around it.
"""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from omni.model.claims import Claims, Kind
from omni.model.facts import (
    Bundle,
    Fact,
    Free,
    Gift,
    Iban,
    Multiplier,
    NameOf,
    OpeningHours,
    Percent,
    Phone,
    Price,
    ProductRef,
    Quantity,
    Saving,
    Text,
    TimeOfDay,
)
from omni.model.money import Money
from omni.read.agreement.fact_days import days_of
from omni.read.agreement.meant import meant_amounts
from omni.read.agreement.promises import is_delivery
from omni.read.folding import fold
from omni.read.names import names_of
from omni.read.surroundings import pattern

_THIRDS, _ROUNDED, _CENT = Decimal("0.7"), Decimal("0.5"), Decimal("0.01")
_LAST_DIGITS = 6
_LONG_WORD, _STEM = 4, 5
_NOON = 12
_NOTHING = (
    "non costa (?:nulla|niente)", "non (?:si )?paga", "offert[oaie]", "senza (?:costi|spese)", "nu costa nimic", "nu plat\\w+", "din partea casei",
    "costs? (?:you )?nothing", "for nothing", "on us", "on the house", "complimentary", "(?:without|no) (?:charge|cost)", "kostet nichts", "geschenkt",
    "aufs haus", "ohne kosten", "frei", "ne coute rien", "cadeau", "gracieu\\w+", "no cuesta nada", "de regalo", "sin (?:pagar|cargo)", "coste cero",
)  # fmt: skip
"""Other words for what nobody pays for, in all languages."""
_HALF = Decimal(50)


def mentioned(claims: Claims, names: Iterable[str]) -> frozenset[str]:
    """Those of the named facts that a careful reader might take as stated."""
    facts = claims.message.brief.facts
    return frozenset(name for name in names if name in facts and _is_mentioned(claims, facts[name]))


def _is_mentioned(claims: Claims, fact: Fact) -> bool:
    match fact.value:
        case Percent(points=points):
            numbers = _numbers(claims, "percent")
            is_said = points in numbers or 100 - points in numbers or _is_a_fraction(claims, points)
            return is_said or _follows_from_prices(claims, points)
        case Price() | Saving():
            return _has_amount(claims, fact)
        case Free() | Gift():
            is_given = any(claim.kind == "free" for claim in claims.claims)
            return _has_amount(claims, fact) or is_given or (not is_delivery(fact) and _is_free(claims))
        case Quantity(low=low, high=high):
            return bool({low, high} & _numbers(claims, "quantity"))
        case Multiplier(times=times):
            return times in _numbers(claims, "multiplier", "quantity")
        case Bundle(buy=buy, pay=pay):
            numbers = _numbers(claims, "bundle", "quantity", "free")
            return any(set(map(Decimal, pair)) <= numbers for pair in ((buy, pay), (pay, buy - pay), (buy, buy - pay)))
        case TimeOfDay(at=at):
            return bool({Decimal(at.hour), Decimal(at.hour % _NOON)} & _numbers(claims, "time"))
        case OpeningHours(days=week):
            hours = {Decimal(edge.hour) for spans in week.values() for span in spans for edge in span}
            return bool(hours & _numbers(claims, "time"))
        case Phone() | Iban() | NameOf() | ProductRef() | Text():
            return _stands_in_part(claims, fact)
        case _:
            days = {Decimal(day.day) for day in days_of(fact)}
            return bool(days and days & _numbers(claims))


def _has_amount(claims: Claims, fact: Fact) -> bool:
    """True if an amount of the fact, or of several, stands there in any currency; nothing is said in many ways."""
    amounts = {one.money.amount for one in meant_amounts(claims.message.brief) if one.fact == fact}
    numbers = _numbers(claims, "money", "quantity")
    several = {amount * times for amount in amounts for times in numbers if times > 1}
    numbers |= _before_a_percent(claims) if fact.role == "old_price" else set()
    return Decimal(0) in amounts or bool((amounts | several) & numbers)


def _follows_from_prices(claims: Claims, points: Decimal) -> bool:
    """True if one amount is so much less than another: `34 € statt 40 €` says 15 %."""
    amounts = _amounts(claims)
    return any(
        one < other and abs(100 * (other - one) / other - points) <= _ROUNDED for one in amounts for other in amounts
    )


def _before_a_percent(claims: Claims) -> set[Decimal]:
    """What amounts were before the percentages of the message were taken off: 40 € where it says 34 € and 15 %."""
    cuts = [one.value for one in claims.claims if one.kind == "percent" and isinstance(one.value, Decimal)]
    left = [(100 - cut) / 100 for cut in cuts if cut < 100]
    return {(amount / share).quantize(_CENT).normalize() for amount in _amounts(claims) for share in left}


def _amounts(claims: Claims) -> list[Decimal]:
    money = (one.value for one in claims.claims if one.kind == "money")
    return [one.amount for one in money if isinstance(one, Money)]


def _is_free(claims: Claims) -> bool:
    """True if anything costs nothing."""
    from omni.read.offer_words import offer_words

    words = (*offer_words(_language(claims)).free, *_NOTHING)
    return any(pattern(words).search(text) for text in _texts(claims))


def _is_a_fraction(claims: Claims, points: Decimal) -> bool:
    """True if a part of something that is as much stands there: `ein Fünftel`, `half`."""
    from omni.read.offer_words import offer_words

    table = offer_words(_language(claims))
    parts = {words: Decimal(share) for words, share in table.fractions.items()} | dict.fromkeys(table.halves, _HALF)
    likely = [words for words, share in parts.items() if abs(share - points) <= _THIRDS]
    return bool(likely) and any(re.search(rf"(?<!\w)(?:{'|'.join(likely)})(?!\w)", text) for text in _texts(claims))


def _stands_in_part(claims: Claims, fact: Fact) -> bool:
    """True for the last digits of a number, the longest word of a name, and half of the words of a text."""
    texts = list(_texts(claims))
    match fact.value:
        case Phone(number=own) | Iban(iban=own):
            end = re.sub(r"\W", "", fold(own))[-_LAST_DIGITS:]
            return any(end in re.sub(r"\W", "", text) for text in texts)
        case Text(text=versions):
            stems = {word[:_STEM] for version in versions.values() for word in _long_words(version)}
            return any(2 * sum(stem in text for stem in stems) >= len(stems) for text in texts)
        case _:
            brand = claims.message.brief.brand
            own_words = {word for name in (brand.name, *brand.also) for word in _long_words(name)}
            longest = {
                max(words, key=len)
                for name, other in names_of(claims.message.brief)
                if other is fact and (words := [word for word in _long_words(name) if word not in own_words])
            }
            return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in longest for text in texts)


def _long_words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(text)) if len(word) >= _LONG_WORD]


def _numbers(claims: Claims, *kinds: Kind) -> set[Decimal]:
    """The numbers that a message says, in digits and words, without those of claims of other kinds."""
    from omni.read.numbers import number_pattern, parse
    from omni.read.numerals import in_words, numeral_pattern

    language = _language(claims)
    digits = re.compile(rf"(?<![\d.,]){number_pattern(language)}")
    words = re.compile(rf"(?<![a-z]){numeral_pattern(language)}(?![a-z])")
    found: set[Decimal] = set()
    for text in _without_others(claims, kinds):
        found |= {parse(match[0]) for match in digits.finditer(text)}
        found |= {number for match in words.finditer(text) if (number := in_words(match[0], language)) is not None}
    return found


def _texts(claims: Claims) -> Iterator[str]:
    return (fold(readable.text) for readable in claims.readable.values())


def _without_others(claims: Claims, kinds: tuple[Kind, ...]) -> Iterator[str]:
    """The folded text of each part, claims of other kinds blanked out."""
    for part, readable in claims.readable.items():
        text = fold(readable.text)
        for claim in claims.claims:
            if claim.part == part and claim.kind not in kinds:
                text = f"{text[: claim.start]}{' ' * (claim.end - claim.start)}{text[claim.end :]}"
        yield text


def _language(claims: Claims) -> str:
    return (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()
