"""A QR code that leads elsewhere than the message.

## What it does
Reads what every QR code of a page holds and compares it with the addresses of the campaign (its `cta`, the facts that
are addresses, its products) and with those of the brand (the market's site, its links).

## Why the customer would care
Nobody can read a QR code before pointing a phone at it, and a printed one cannot be mended.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p>{{ qr("https://aurora.example/autunno") }}
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p>{{ qr(cta.short) }}
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write `{{ qr(cta.short) }}`; an address of another page becomes a fact, as `app: {url: …}`.

## Source
ISO/IEC 18004 for what a code holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.place import Place
from omni.model.problem import Clash, Finding, Level, Seen
from omni.read.addresses_known import bare, own_addresses

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every QR code with an address that the campaign does not know."""
    message = claims.message
    for claim in claims.claims:
        held = str(claim.value)
        if claim.kind != "link" or claim.role != "qr" or _is_known(held, message.brief):
            continue
        link = message.brief.link
        meant = bare(link.short or link.url) if link else ""
        yield Finding(
            Place(message.parts[claim.part].template),
            f"the QR code of {message.name} leads to {bare(held)}" + (f", the message to {meant}" if meant else ""),
            related=((link.route, "where the campaign leads"),) if link else (),
            advice="write {{ qr(cta.short) }}, or make the address a fact",
            seen=Seen(message.name, value=held),
            clash=Clash("cta", held, meant),
        )


def _is_known(held: str, brief: Brief) -> bool:
    """True for an address of the campaign, the market's site itself, and the brand's links, whoever they are for."""
    links = [link.partition("{{")[0] for link in brief.brand.links.values()]
    known = {*own_addresses(brief), bare(brief.market.site)}
    return bare(held) in known or any(link and held.startswith(link) for link in links)
