"""A marketing message that does not say who sends it.

## What it does
Looks in each finished message of a channel that requires it (`requires: [sender]`) for the brand's name, another
accepted spelling or the company's legal name, in the text or in the sender of the channel. The name in an
address does not count.

## Why the customer would care
Nobody trusts an offer from nobody.

## Bad
    brand.yaml: {senders: {sms: "3399"}}
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"}
      ro: {short: "Aurora: -{{ discount }} cu {{ code }}, pana pe {{ ends }}"}
    channel_templates/sms/body.txt.j2: "»{{ copy.short }} {{ links.stop }}«"

## Good
    brand.yaml: {senders: {sms: AURORA}}

## How to fix
Name the brand in the text, or give the channel a sender in brand.yaml.

## Source
Directive 2000/31/EC on electronic commerce, article 6 (b).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.place import Place, Where
from omni.model.problem import Finding, Level
from omni.read.written import beginning

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every marketing message in which the brand is not named."""
    brief = claims.message.brief
    if brief.purpose != "marketing" or "sender" not in brief.channel.requires or _is_named(claims):
        return
    yield Finding(
        _written(claims),
        f"{claims.message.name} does not say that {brief.brand.name} sends it",
        related=((brief.channel.route / "requires", f"{brief.channel.title or brief.channel.id} requires it"),),
        advice=f"name {brief.brand.name} in the text, or under senders in brand.yaml",
        seen=beginning(claims),
    )


def _is_named(claims: Claims) -> bool:
    brand, channel = claims.message.brief.brand, claims.message.key.channel
    names = [name.casefold() for name in (brand.name, *brand.also, brand.legal.name) if name]
    texts = [readable.text for readable in claims.readable.values()]
    for claim in claims.claims:
        if claim.kind == "link":
            texts = [text.replace(str(claim.value), "") for text in texts]
    return any(name in text.casefold() for name in names for text in (*texts, brand.senders.get(channel, "")))


def _written(claims: Claims) -> Where:
    parts = [part for part in claims.message.parts.values() if part.name in claims.readable and part.template]
    return Place(parts[-1].template) if parts else claims.message.brief.channel.route
