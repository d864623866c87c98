"""What costs nothing: free delivery and gifts. The value is `delivery` or `gift`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from omni.model.claims import Claim
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases


def find(page: Page) -> Iterator[Claim]:
    """Every promise of free delivery and every gift of a page."""
    delivery = [match.span() for match in _delivery(page.language).finditer(page.folded)]
    for start, end in delivery:
        yield page.claim("free", "delivery", start, end)
    for match in _gifts(page.language).finditer(page.folded):
        if all(match.end() <= start or end <= match.start() for start, end in delivery):
            yield page.claim("free", "gift", *match.span())


@cache
def _delivery(language: str) -> Phrases:
    return phrases(offer_words(language).free_delivery)


@cache
def _gifts(language: str) -> Phrases:
    return phrases(offer_words(language).gifts)
