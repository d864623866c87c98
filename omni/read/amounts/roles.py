"""What the words around an amount say about it: its role, what it is per, whether it is a ceiling or a floor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from omni.model.regex import regex
from omni.read.amounts.printed import Amount
from omni.read.offer_words import Words, offer_words
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.surroundings import after, before

Bound = Literal["exact", "up_to", "from"]

_GLUE = 14
_BOUND_GLUE = 3
_FREE_REACH = 50
_WORTH = frozenset({"voucher", "saving", "instalment"})
"""What Italian says the worth of with its word for "from": `un buono da 20 euro`."""
_AMOUNT = regex(r"\s(?:\w+\s)?[€£$]?\d")
"""What makes `danach` a word of the next amount: `55 €, danach 70 €`."""


class Said(NamedTuple):
    """Role, unit and bound of an amount."""

    role: str
    unit: str
    bound: Bound


def said(page: Page, amount: Amount) -> Said:
    """What the words of the same sentence say about an amount."""
    earlier, later = before(page.folded, amount.start), after(page.folded, amount.end)
    unit, skipped = unit_behind(page.language, later)
    bound = _bound(page.language, earlier)
    role = _role(page.language, earlier.rstrip("- "), later[skipped:].lstrip())
    if amount.minus and role != "other":
        role = "saving"
    if bound == "from" and role in {"", "price", "fee"} and _is_free_from(page.language, earlier, later[skipped:]):
        role = "threshold"
    if bound == "from" and role in _WORTH and page.language == "it":
        bound = "exact"
    return Said(role, unit, bound)


def unit_behind(language: str, later: str) -> tuple[str, int]:
    """What money is per, by the words behind it, and how many characters they take."""
    match = _per(language).match(later)
    if match is None or match.lastgroup is None:
        return "", 0
    return list(offer_words(language).per.values())[int(match.lastgroup[1:])], match.end()


def cues(words: Mapping[str, Words]) -> str:
    """A group for each role, in their order; groups are called `r0`, `r1`, …."""
    return "|".join(f"(?P<r{index}>{'|'.join(phrases)})" for index, phrases in enumerate(words.values()))


def _role(language: str, earlier: str, later: str) -> str:
    table = offer_words(language)
    found = [
        (len(earlier) - match.end(), -len(match[0]), 1, _named(table.before, match))
        for match in (_before(language).finditer(earlier) if table.before else ())
        if _is_glue(earlier[match.end() :])
    ]
    behind = _after(language).search(later) if table.after else None
    role = _named(table.after, behind) if behind else ""
    if (
        behind
        and _is_glue(later[: behind.start()])
        and not (role == "then_price" and _AMOUNT.match(later, behind.end()))
    ):
        if role == "saving" and behind.start() <= 1:
            return role
        found.append((behind.start(), -len(behind[0]), 0, role))
    return min(found, default=(0, 0, 0, ""))[3]


def _named(words: Mapping[str, Words], match: re.Match[str]) -> str:
    return list(words)[int(str(match.lastgroup)[1:])]


def _is_glue(text: str) -> bool:
    return len(text) <= _GLUE and not any(char.isdigit() for char in text)


def _bound(language: str, earlier: str) -> Bound:
    match = _limits(language).search(earlier)
    if match is None:
        return "exact"
    return "up_to" if match["up_to"] else "from"


def _is_free_from(language: str, earlier: str, later: str) -> bool:
    """True for the amount from which something costs nothing: `Lieferung ab 60 € gratis`."""
    return _is_about_delivery(language, earlier, later) or bool(_free(language).match(later))


def _is_about_delivery(language: str, earlier: str, later: str) -> bool:
    words = _delivery(language)
    near = f"{earlier[-_FREE_REACH:]} | {later[:_FREE_REACH]}"
    return any(not any(char.isdigit() for char in match[0]) for match in words.finditer(near))


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{cues(offer_words(language).before) or '(?!)'})(?![a-z])")


@cache
def _after(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{cues(offer_words(language).after) or '(?!)'})(?![a-z])")


@cache
def _per(language: str) -> re.Pattern[str]:
    units = (f"(?P<u{index}>{phrases})" for index, phrases in enumerate(offer_words(language).per))
    return re.compile(rf"\s*(?:{'|'.join(units) or '(?!)'})(?!\w)")


@cache
def _limits(language: str) -> re.Pattern[str]:
    table = offer_words(language)
    up_to, starting = "|".join(table.up_to) or "(?!)", "|".join(table.starting) or "(?!)"
    return re.compile(rf"(?<!\w)(?:(?P<up_to>{up_to})|(?:{starting}))[-\s]{{0,{_BOUND_GLUE}}}$")


@cache
def _free(language: str) -> re.Pattern[str]:
    words = (*offer_words(language).free, "frei haus", "offert[oaie]")
    return re.compile(rf"\s(?:(?:is|ist|sind|est|sont|e|es|este|si)\s)?(?:{'|'.join(words)})(?!\w)")


@cache
def _delivery(language: str) -> Phrases:
    return phrases(offer_words(language).free_delivery)
