"""The proper names that a message may say, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from omni.model.brief import Brief
from omni.model.catalogue import Product
from omni.model.facts import Fact, NameOf, PlaceName, ProductRef
from omni.model.remembered import remembered
from omni.read.folding import fold
from omni.read.page import Page
from omni.read.word_forms import spelt


@remembered
def names_of(brief: Brief) -> tuple[tuple[str, Fact | None], ...]:
    """The names that the message is about, each with its fact; the brand's have none."""
    return tuple(_all_of(brief))


def _all_of(brief: Brief) -> Iterator[tuple[str, Fact | None]]:
    for fact in brief.facts.values():
        for name in _names(brief, fact):
            yield name, fact
    for name in (brief.brand.name, *brief.brand.also):
        yield name, None


@remembered
def all_names(brief: Brief) -> frozenset[str]:
    """Every name that is right, folded: those of the message, also typed without umlauts, of its senders, of the
    catalogue and of the shops, and known towns.
    """
    names = {fold(name) for name, _ in names_of(brief)} | {fold(name) for name in brief.brand.senders.values()}
    names |= set(map(fold, spelt((name for name, _ in names_of(brief)), "de")))
    if any(isinstance(fact.value, PlaceName) for fact in brief.facts.values()):
        from omni.read.gazetteer import gazetteer

        names |= set(gazetteer())
    return _in_catalogue(brief.products).union(names, (fold(shop.name) for shop in brief.shops.values()))


@remembered
def _in_catalogue(products: Mapping[str, Product]) -> frozenset[str]:
    return frozenset(fold(name) for product in products.values() for name in product.names.values())


def stretches_of_names(page: Page) -> Iterator[tuple[int, int]]:
    """Where names with digits stand in a page: no number in them counts anything."""
    names = names_with_digits(page.message.brief)
    return (match.span() for match in _any_of(names).finditer(page.folded)) if names else iter(())


@remembered
def names_with_digits(brief: Brief) -> tuple[str, ...]:
    """The names that hold a digit, folded."""
    return tuple(sorted({fold(name) for name, _ in names_of(brief) if re.search(r"\d", name)}))


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _names(brief: Brief, fact: Fact) -> Iterator[str]:
    match fact.value:
        case NameOf(name=name, also=also, names=names):
            yield from dict.fromkeys((name, *names.values(), *also))
        case ProductRef(product=product) if product in brief.products:
            yield from dict.fromkeys(brief.products[product].names.values())
        case PlaceName(names=names):
            yield from dict.fromkeys(names.values())
        case _:
            pass
