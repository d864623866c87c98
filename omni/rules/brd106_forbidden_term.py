"""A word that must not appear.

## What it does
Looks for the words and phrases of `voice.forbid` of brand.yaml (a competitor's name, a term that the law keeps for
others), with and without accents, in capitals or not, also in quotations.

## Why the customer would care
They would believe it: that a cream cures, or that another brand stands behind the offer.

## Bad
    brand.yaml: {voice: {forbid: [guarisce]}}
    copy:
      it: {body: "La lana che »guarisce«: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    brand.yaml: {voice: {forbid: [guarisce]}}
    copy:
      it: {body: "La lana che scalda: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## How to fix
Take the word out.

## Source
omni's own rule; the words are the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import terms_in

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every word that the brand forbids."""
    message, brand = claims.message, claims.message.brief.brand
    if not brand.voice.forbid:
        return
    for text in authored(claims):
        for place, term in terms_in(text.words, brand.voice.forbid):
            yield Finding(
                text.place(*place),
                f"{message.name} says {text.written[slice(*place)]}, brand.yaml forbids {term}",
                related=((brand.route / "voice" / "forbid", "words that must not appear"),),
                advice="take the word out",
                seen=text.seen(message.name, *place),
            )
