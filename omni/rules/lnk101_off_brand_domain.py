"""A link to somebody else's site.

## What it does
Compares the registered domain of every link with the `domains` of brand.yaml. Telephone and mail links, the brand's own
unsubscribe links and well-known places where brands have pages (social networks, app shops, maps) are left alone, and
so are shorteners, which are a defect of their own.

## Why the customer would care
A misspelt domain may belong to a thief; mail programs warn of links that do not fit the sender.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su »https://auroro.example/saldi«"}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su https://shop.aurora.example/saldi"}

## How to fix
Correct the address, or add the domain under `domains` in brand.yaml.

## Source
https://publicsuffix.org/ (which part of a host name somebody owns).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.addresses import SHORTENERS, host_of, registered_domain
from omni.read.written import seen, where

LEVEL = Level.ERROR
_PUBLIC_PLACES = frozenset({
    "apple.com", "bsky.app", "facebook.com", "fb.me", "google.com", "instagram.com", "linkedin.com", "m.me",
    "pinterest.com", "spotify.com", "t.me", "threads.net", "threads.com", "tiktok.com", "twitter.com", "wa.me",
    "waze.com", "whatsapp.com", "x.com", "youtu.be", "youtube.com",
})  # fmt: skip


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link that leaves the brand's domains."""
    brand = claims.message.brief.brand
    own_links = [link.split("{{")[0] for link in brand.links.values() if link]
    for claim in claims.claims:
        address = str(claim.value)
        host = host_of(address) if claim.kind == "link" else ""
        if not brand.domains or not host or host in {*brand.domains, *SHORTENERS}:
            continue
        if not any(address.startswith(link) for link in own_links) and _is_elsewhere(host, brand.domains):
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} links to {host}, the brand's domains are {', '.join(brand.domains)}",
                related=((brand.route / "domains", "the brand's domains"),),
                advice="correct the address, or add the domain to brand.yaml",
                seen=seen(claims, claim),
                clash=Clash("cta", address, ", ".join(brand.domains)),
            )


def _is_elsewhere(host: str, domains: Iterable[str]) -> bool:
    domain = registered_domain(host)
    return domain not in _PUBLIC_PLACES and domain not in {registered_domain(own) for own in domains}
