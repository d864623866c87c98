"""Percentages beside a code that stands for a discount: `mit INVERNO20 sparen Sie 25 Prozent`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni.model.claims import Claim, Claims
from omni.model.facts import Bound, Code, Fact, Percent
from omni.model.regex import regex

_NEAR = 40
_CUTS = regex(r"[!?\n;|]|(?<!\d)\.\s|[€$£%]")
_DIGITS = regex(r"\d+$")
_MAY_BE_ITS = frozenset({"", "maybe", "offer"})


def of_its_code(claims: Claims, claim: Claim, facts: Sequence[Fact]) -> Fact | None:
    """The discount that the code right before or behind a percentage stands for, where no fact is as much; None where
    nothing but both prices of the sentence tells how much is saved.
    """
    if claim.role not in _MAY_BE_ITS or claim.bound != "exact":
        return None
    if any(isinstance(fact.value, Percent) and fact.value.points == claim.value for fact in facts):
        return None
    text = claims.readable[claim.part].text
    for code in claims.claims:
        if code.kind == "code" and code.part == claim.part and code.role == "declared" and _is_near(text, claim, code):
            return next(_encoded(claims, code, facts), None)
    return None


def _is_near(text: str, claim: Claim, code: Claim) -> bool:
    between = text[min(claim.end, code.end) : max(claim.start, code.start)]
    return len(between) <= _NEAR and not _CUTS.search(between)


def _encoded(claims: Claims, code: Claim, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The percentage that a code is declared to encode, or whose number it ends with."""
    for fact in claims.message.brief.facts.values():
        if isinstance(fact.value, Code) and fact.value.code == code.value:
            number = _number(fact.value.code)
            yield from (
                one
                for one in facts
                if isinstance(one.value, Percent)
                and one.value.bound == Bound.EXACT
                and (fact.value.encodes == one.name or (not fact.value.encodes and f"{one.value.points:f}" == number))
            )


def _number(code: str) -> str:
    match: re.Match[str] | None = _DIGITS.search(code)
    return match[0] if match else ""
