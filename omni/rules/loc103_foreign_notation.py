"""An amount in the notation of another language.

## What it does
Looks at amounts of money that somebody wrote by hand, and that contradict no fact: the sign before the cents is the
comma in Italian, Romanian, German, French and Spanish, the point in English.

## Why the customer would care
"4.90 €" looks translated by a machine, and where thousands have a point a quick reader takes 12.50 for thousands.

## Bad
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto {{ ends | fino_a }}, spedizione a »4.90 €«."}

## Good
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto {{ ends | fino_a }}, spedizione a 4,90 €."}

## How to fix
Write the variable of the fact, which is printed as its readers write it; or the sign of the language.

## Source
CLDR, number symbols of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.model.claims import Claim, Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement import by_hand
from omni.read.agreement.amounts import disagreements
from omni.read.written import seen, where

LEVEL = Level.WARNING
_WITH_POINTS = frozenset({"CH", "LI"})
_CENTS = re.compile(r"(?<=\d)[.,](?=\d\d(?!\d))")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every right amount whose cents stand behind the sign of another language."""
    signs: frozenset[str] = frozenset()
    for claim in by_hand(claims, "money"):
        cents = _CENTS.search(claim.text)
        if cents is None:
            continue
        signs = signs or _signs_of(claims)
        if (
            cents.group() in signs
            or _is_as_printed_there(claims, claim)
            or any(claim is wrong for wrong, *_ in disagreements(claims))
        ):
            continue
        right = claim.text[: cents.start()] + min(signs) + claim.text[cents.end() :]
        yield Finding(
            where(claims, claim),
            f"{claims.message.name} says {claim.text}, its readers write {right}",
            advice=f"write {right}, or the variable of the fact",
            seen=seen(claims, claim),
            clash=Clash(found=claim.text, expected=right),
        )


def _is_as_printed_there(claims: Claims, claim: Claim) -> bool:
    """True for the whole notation of another language of the market, as its tills print it: `£38.00` in Romanian."""
    market = claims.message.brief.market
    locale = claims.message.brief.written_in or claims.message.key.locale
    others = [other for other in market.locales if other.partition("-")[0] != locale.partition("-")[0]]
    sign = claim.text[:1] if claim.text[:1] in "£$" else ""
    return bool(sign) and any(other.startswith("en") for other in others)


def _signs_of(claims: Claims) -> frozenset[str]:
    brief = claims.message.brief
    return _signs(brief.written_in or claims.message.key.locale, tuple(brief.market.countries))


@cache
def _signs(locale: str, countries: tuple[str, ...]) -> frozenset[str]:
    """What stands between whole numbers and their decimals in a language, in each country of the market.

    Switzerland prints francs with a point in all its languages.
    """
    from babel import Locale
    from babel.numbers import get_decimal_symbol

    if not _WITH_POINTS.isdisjoint(countries):
        return frozenset(",.")
    return frozenset({get_decimal_symbol(Locale.parse(locale, sep="-"))})
