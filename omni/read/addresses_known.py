"""The addresses that a message may lead to: its own, and those of other markets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from omni.model.brief import Brief
from omni.model.campaign import Cta
from omni.model.facts import Url
from omni.model.remembered import remembered


@lru_cache(maxsize=4096)
def bare(address: str) -> str:
    """An address as people compare it: host and path in small letters, without `www.`, parameters and a last slash."""
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/').lower()}" if host else ""


@remembered
def own_addresses(brief: Brief) -> frozenset[str]:
    """Where the message's own market is led to."""
    found = {bare(brief.link.url), bare(brief.link.short)} if brief.link else set()
    for fact in brief.facts.values():
        if isinstance(fact.value, Url):
            found |= {bare(fact.value.url), bare(fact.value.short)}
    for cta in _ctas(brief):
        found |= {bare(cta.urls.get(brief.market.id, "")), bare(cta.urls.get("", "")), bare(cta.shorts.get(brief.market.id, "")), bare(cta.shorts.get("", ""))}  # fmt: skip # noqa: E501
    for product in brief.products.values():
        found |= {bare(product.urls.get(brief.market.id, "")), bare(product.urls.get("", ""))}
    return frozenset(found - {""})


@remembered
def foreign_addresses(brief: Brief) -> dict[str, str]:
    """Where other markets are led to, each with its market."""
    found: dict[str, str] = {}
    for market, address in _by_market(brief):
        if market and market != brief.market.id and bare(address):
            found.setdefault(bare(address), market)
    own = own_addresses(brief)
    return {address: market for address, market in found.items() if address not in own}


def _by_market(brief: Brief) -> Iterator[tuple[str, str]]:
    for cta in _ctas(brief):
        yield from cta.urls.items()
        yield from cta.shorts.items()
    for fact in (*brief.campaign.facts.values(), *brief.brand.facts.values()):
        for market, value in fact.values.items():
            if isinstance(value, Url):
                yield market, value.url
                yield market, value.short
    for product in brief.products.values():
        yield from product.urls.items()


def _ctas(brief: Brief) -> Iterator[Cta]:
    for cta in (brief.campaign.cta, *(version.cta for version in brief.campaign.versions)):
        if cta:
            yield cta
