"""Prices per night, month or hour that a message prints without saying so anywhere: `Suite da {{ bassa }}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Price, Quantity
from omni.model.remembered import remembered
from omni.read.folding import fold

_NO_WEEKDAY = "".join(f"(?<!{name})" for name in ("mon", "diens", "donners", "frei", "sams", "sonn", "feier"))
_WORDS: Mapping[str, str] = {
    "hour": r"or[ae]\b|hour|hr\b|/ ?h\b|\w*stund|std|heure|horas?\b",
    "day": r"giorn|zi\b|ziua|zile|zilnic|day|daily|jour|dias?\b|diari|tages\w|taglich"
    rf"|\w*{_NO_WEEKDAY}tag(?:e|es)?\b",
    "night": r"nott[ei]|noapt|nopt|night|\w*nacht|nuit|noche",
    "week": r"settiman|saptaman|week|\w*woche|semain|seman",
    "month": r"mes[ei]\b|mensil|mensual|\w*monat|month|/ ?mo\b|mois|luna\b|luni\b|lunar|lune\b|rat[ae]n?\b|instal",
    "quarter": r"trimest|quarter|quartal",
    "year": r"ann[oiu]|anual|annual|year|/ ?yr|\w*jahr|(?:par|pe|un|l'|d'|/) ?an\b|ans\b|annee|anii\b|anos?\b",
}
"""What words for each period begin with, folded, in all languages; in German also longer words that end so."""
_PAID_IN_PARTS = frozenset({"instalment", "deposit", "down_payment"})


class Unsaid(NamedTuple):
    """Where a value per so much is printed, its fact, and what it is per."""

    claim: Claim
    fact: Fact
    per: str


def without_period(claims: Claims) -> Iterator[Unsaid]:
    """The values of which no part of the message says what they are per, each fact once."""
    printed = [claim for claim in claims.claims if claim.origins and claim.facts]
    facts = _per_periods(claims.message.brief) if printed else {}
    told: set[str] = set()
    for claim in printed if facts else ():
        for name in sorted(claim.facts & facts.keys() - told):
            told.add(name)
            fact, per = facts[name], _per(facts[name])
            if not any(one.unit.lower() == per for one in claims.claims if name in one.facts) and not _is_said(
                claims, per
            ):
                yield Unsaid(claim, fact, per)


@remembered
def _per_periods(brief: Brief) -> Mapping[str, Fact]:
    return {
        name: fact for name, fact in brief.facts.items() if _per(fact) in _WORDS and fact.role not in _PAID_IN_PARTS
    }


def _per(fact: Fact) -> str:
    return fact.value.per.lower() if isinstance(fact.value, Price | Quantity) else ""


def _is_said(claims: Claims, per: str) -> bool:
    return bool(_pattern(per).search(_text(claims)))


@remembered
def _text(claims: Claims) -> str:
    return fold("\n".join(readable.text for part, readable in claims.readable.items() if part != "links"))


@cache
def _pattern(per: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{_WORDS[per]})")
