"""Numbers that belong to a name or an address which the workspace knows: `Nido 3`, `Via Roma 1, 20121 Milano`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.remembered import remembered
from omni.read.names import names_of


def known_stretches(claims: Claims, text: str) -> tuple[tuple[int, int], ...]:
    """Where a text has such a name or address, in order."""
    names = [name for name in _with_digits(claims.message.brief) if name in text]
    found = (_whole(name).finditer(text) for name in names)
    return tuple(sorted(match.span() for matches in found for match in matches))


@lru_cache(maxsize=512)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


@remembered
def _with_digits(brief: Brief) -> tuple[str, ...]:
    return tuple(sorted({name for name in _names(brief) if re.search(r"\d", name)}))


def _names(brief: Brief) -> Iterator[str]:
    """Names of the brand and of facts, and the pieces of addresses between commas."""
    yield from (name for name, _ in names_of(brief))
    legal = brief.brand.legal
    yield legal.vat
    for address in (legal.address, *(shop.address for shop in brief.shops.values())):
        yield from (piece.strip() for piece in address.split(","))
