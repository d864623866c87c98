"""A link that leads to another market's page.

## What it does
Compares every link with the addresses that the campaign declares for other markets, and with the sites of the brand's
other markets.

## Why the customer would care
They read Italian, land in a Romanian shop, and the price is in lei.

## Bad
    brand.yaml:
      markets:
        italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro, en]}
        romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
    cta: {url: {by_market: {italy: https://aurora.example/it/black, romania: https://aurora.example/ro/black}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}: »https://aurora.example/ro/black«"}

## Good
    brand.yaml:
      markets:
        italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro, en]}
        romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
    cta: {url: {by_market: {italy: https://aurora.example/it/black, romania: https://aurora.example/ro/black}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}: https://aurora.example/it/black"}

## How to fix
Write `{{ cta.url }}`, which is the address of the reader's market.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.addresses_known import bare, foreign_addresses, own_addresses
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link to a page of another market."""
    brief, links = claims.message.brief, [claim for claim in claims.claims if claim.kind == "link"]
    foreign = foreign_addresses(brief) if links and len(brief.brand.markets) > 1 else {}
    for claim in links:
        address = bare(str(claim.value))
        market = foreign.get(address) or _site_of(brief, address)
        if market:
            own = brief.link.url if brief.link else brief.market.site
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} links to {address}, which is for {market}",
                related=((brief.link.route, f"where {brief.market.id} is led to"),) if brief.link else (),
                advice="write {{ cta.url }}, or the address of this market",
                seen=seen(claims, claim),
                clash=Clash("cta", str(claim.value), own.partition("?")[0]),
            )


def _site_of(brief: Brief, address: str) -> str:
    """The other market on whose site an address lies, which is not this market's."""
    sites = {market.id: bare(market.site) for market in brief.brand.markets.values() if market.site}
    own = sites.pop(brief.market.id, "")
    if not own or address in own_addresses(brief) or _lies_on(address, own) > 0:
        return ""
    return next((name for name, site in sites.items() if site != own and _lies_on(address, site)), "")


def _lies_on(address: str, site: str) -> int:
    return len(site) if site and (address == site or address.startswith((f"{site}/", f"{site}?"))) else 0
