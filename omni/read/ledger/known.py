"""Numbers that belong to a name or an address which the workspace knows: `Nido 3`, `Via Roma 1, 20121 Milano`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from omni.model.brand import Brand
from omni.model.brief import Brief
from omni.model.catalogue import Shop
from omni.model.claims import Claims
from omni.model.remembered import remembered
from omni.read.names import names_of

_NUMBER = re.compile(r"\d\d*")


def known_stretches(claims: Claims, text: str) -> tuple[tuple[int, int], ...]:
    """Where a text has such a name or address, in order."""
    known = _by_number(claims.message.brief)
    numbers = known.keys() & {match[0] for match in _NUMBER.finditer(text)}
    found = (_whole(name).finditer(text) for number in numbers for name in known[number] if name in text)
    return tuple(sorted(match.span() for matches in found for match in matches))


@lru_cache(maxsize=512)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


@remembered
def _by_number(brief: Brief) -> dict[str, set[str]]:
    """Names and pieces of addresses by the first number in them, which stands in the text where they do."""
    found: dict[str, set[str]] = {}
    for name in (*(name for name, _ in names_of(brief)), *_of_brand(brief.brand), *_of_shops(brief.shops)):
        if number := _NUMBER.search(name):
            found.setdefault(number[0], set()).add(name)
    return found


@remembered
def _of_brand(brand: Brand) -> tuple[str, ...]:
    return brand.legal.vat, *_pieces(brand.legal.address)


@remembered
def _of_shops(shops: Mapping[str, Shop]) -> tuple[str, ...]:
    return tuple(piece for shop in shops.values() for piece in _pieces(shop.address))


def _pieces(address: str) -> Iterator[str]:
    """What stands between the commas of an address."""
    return (piece.strip() for piece in address.split(","))
