"""A link on which the bag, the coupon or the person gets lost.

## What it does
Compares the addresses of a message: what the campaign's address keeps (`{{ event.id }}`, `{{ person.id }}`, a code) its
short form and its address in other markets must keep too. A link written by hand that ends where the kept part should
follow is told, and so is an address of a fact without what it must keep (`keep`).

## Why the customer would care
The bag that was filled on the phone is empty on the computer, and the coupon has to be typed.

## Bad
    cta:
      url: "https://aurora.example/black/{{ person.id }}"
      short: »https://aurora.example/b«

## Good
    cta:
      url: "https://aurora.example/black/{{ person.id }}"
      short: "https://aurora.example/b/{{ person.id }}"

## How to fix
Write the same variables in every form of the address.

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.campaign import Cta
from omni.model.claims import Claims
from omni.model.facts import Fact, Url
from omni.model.place import Route
from omni.model.problem import Clash, Finding, Level, Seen
from omni.read.addresses_known import bare
from omni.read.written import seen, where

LEVEL = Level.ERROR
_VARIABLE = re.compile(r"\{\{-?\s*([\w.]+)[^}]*\}\}")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every form of the message's addresses that loses what another keeps."""
    brief = claims.message.brief
    if brief.link:
        yield from _forms(claims, brief)
    for fact in brief.facts.values():
        if isinstance(fact.value, Url) and fact.value.keep:
            yield from _of_fact(claims, fact, fact.value)


def _forms(claims: Claims, brief: Brief) -> Iterator[Finding]:
    link, cta = brief.link, _cta(brief)
    if link is None or cta is None or "{{" not in "".join((*cta.urls.values(), *cta.shorts.values())):
        return
    every = [_kept(address) for address in cta.urls.values()]
    kept = max(every, key=len, default=())
    if missing := [name for name in kept if name not in _kept(link.url)]:
        fullest = max(cta.urls, key=lambda market: len(_kept(cta.urls[market])))
        yield _finding(
            claims,
            link.route,
            link.url,
            missing,
            (cta.route / "url" / "by_market" / fullest, f"the address of {fullest}"),
        )
    short = link.short.partition("{{")[0]
    missing = [name for name in kept if name not in _kept(link.short)]
    if missing and short and any(claim.kind == "link" and _is(str(claim.value), short) for claim in claims.claims):
        yield _finding(claims, cta.route / "short", link.short, missing, (link.route, "the full address"))
    begins = {bare(address.partition("{{")[0]) for address in (link.url, link.short) if "{{" in address}
    for claim in claims.claims:
        if claim.kind == "link" and not claim.personal and bare(str(claim.value)) in begins:
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} links to {claim.value} and loses {_told(kept)}, which its own link keeps",
                related=((link.route, "where the message leads"),),
                advice="write {{ cta.url }}",
                seen=seen(claims, claim),
                clash=Clash("cta", str(claim.value), link.url),
            )


def _of_fact(claims: Claims, fact: Fact, value: Url) -> Iterator[Finding]:
    missing = [text for text in value.keep if text not in value.url]
    if missing:
        yield _finding(claims, fact.route / "url", value.url, missing, (fact.route / "keep", "keep"))


def _finding(claims: Claims, route: Route, address: str, missing: list[str], other: tuple[Route, str]) -> Finding:
    return Finding(
        route,
        f"{claims.message.name} leads to {address.partition('?')[0]} and loses {_told(tuple(missing))}, "
        f"which {other[1]} keeps",
        related=((other[0], f"{other[1]} keeps it"),),
        advice=f"write {_told(tuple(missing))} into every form of the address",
        seen=Seen(claims.message.name),
        clash=Clash("cta", address),
    )


def _told(names: tuple[str, ...]) -> str:
    return " and ".join(name if name.startswith("/") else f"{{{{ {name} }}}}" for name in names)


def _cta(brief: Brief) -> Cta | None:
    ctas = (brief.campaign.cta, *(version.cta for version in brief.campaign.versions))
    return next((cta for cta in ctas if cta and brief.link and brief.link.route in _routes(cta)), None)


def _routes(cta: Cta) -> list[Route]:
    return [cta.route / "url", *(cta.route / "url" / "by_market" / market for market in cta.urls)]


def _kept(address: str) -> tuple[str, ...]:
    return tuple(_VARIABLE.findall(address))


def _is(address: str, short: str) -> bool:
    return bare(address) == bare(short) or address.startswith(short)
