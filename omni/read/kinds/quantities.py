"""Quantities that the campaign declares: a number before the noun or unit of a fact (`30 giorni`, `4 pasti`).

Nothing is a quantity by its unit alone: the fact's own `nouns`, or in the same sentence one of the `words` that it
stands beside, must say that it is meant. The role is the fact's name, the unit its unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from omni.model.claims import Claim
from omni.model.facts import Fact, Quantity
from omni.model.frozen import replace
from omni.model.localised import pick
from omni.read.folding import fold
from omni.read.numbers import number_pattern, parse
from omni.read.page import Page
from omni.read.surroundings import after, before
from omni.read.told import all_told

_ONE_OF_EACH_PLURAL = tuple(map(Decimal, (1, 2, 5, 20)))


def find(page: Page) -> Iterator[Claim]:
    """Every declared quantity of a page."""
    for fact in page.message.brief.facts.values():
        if not isinstance(fact.value, Quantity) or fact.value.per_amounts:
            continue
        nouns = "|".join(re.escape(noun) for noun in sorted(_nouns(page, fact, fact.value), key=len, reverse=True))
        pattern = rf"(?<![\w.,])(?P<number>{number_pattern(page.language)}) ?(?:{nouns})(?!\w)"
        for match in re.finditer(pattern, page.folded) if nouns else ():
            if _is_meant(page, fact, match):
                value = parse(match["number"])
                yield page.claim("quantity", value, *match.span(), role=fact.name, unit=fact.value.unit)


def _nouns(page: Page, fact: Fact, value: Quantity) -> set[str]:
    samples = (replace(value, low=one, high=one) for one in _ONE_OF_EACH_PLURAL)
    return {noun for text in all_told(page.message, samples, fact) if (noun := re.sub(r"^[\d.,]+ ?", "", fold(text)))}


def _is_meant(page: Page, fact: Fact, match: re.Match[str]) -> bool:
    locale = page.message.brief.written_in or page.message.key.locale
    words = pick(fact.words, locale) or ()
    if not words:
        return bool(pick(fact.nouns, locale))
    sentence = f"{before(page.folded, match.start())} {after(page.folded, match.end())}"
    return any(re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", sentence) for word in words)
