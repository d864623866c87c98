"""A link that only an app opens.

## What it does
Finds addresses of the message's own link and of facts that only an installed app understands (`aurora://cart`).

## Why the customer would care
Who has not installed the app taps, and nothing happens.

## Bad
    facts: {basket: {url: »aurora://carrello«}}

## Good
    facts: {basket: {url: https://aurora.example/carrello}}

## How to fix
Use an address with `https://` that opens the app where it is installed (an app link, a universal link).

## Source
https://developer.android.com/training/app-links
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.campaign import Campaign, Cta
from omni.model.facts import Fact, Url
from omni.model.place import Route
from omni.model.problem import Clash, Finding, Level

LEVEL = Level.WARNING
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_OPEN_TO_ALL = frozenset({"http", "https"})


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every address of a campaign that a browser does not know."""
    for address, route in _addresses(campaign):
        scheme = _SCHEME.match(address)
        if scheme and scheme[1].lower() not in _OPEN_TO_ALL:
            yield Finding(
                route,
                f"{address.partition('?')[0]} opens only where the app is installed",
                advice="write an address with https:// that opens the app",
                clash=Clash("cta", address),
            )


def _addresses(campaign: Campaign) -> Iterator[tuple[str, Route]]:
    for cta in (campaign.cta, *(version.cta for version in campaign.versions)):
        yield from _of_cta(cta) if cta else ()
    for facts in (campaign.facts, *(version.facts for version in campaign.versions)):
        for fact in facts.values():
            yield from _of_fact(fact)


def _of_cta(cta: Cta) -> Iterator[tuple[str, Route]]:
    for address in (*cta.urls.values(), *cta.shorts.values()):
        yield address, cta.route


def _of_fact(fact: Fact) -> Iterator[tuple[str, Route]]:
    for value in fact.values.values():
        if isinstance(value, Url):
            yield value.url, fact.route / "url"
