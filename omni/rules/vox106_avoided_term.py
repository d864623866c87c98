"""A word that the brand avoids.

## What it does
Looks for the words and phrases of `voice.avoid` of brand.yaml, with and without accents, in capitals or not.

## Why the customer would care
They know the brand by its words; "hurry" in the mouth of one that never hurries is a stranger's.

## Bad
    brand.yaml: {voice: {avoid: [affrettati]}}
    copy:
      it: {body: "»Affrettati«: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    brand.yaml: {voice: {avoid: [affrettati]}}
    copy:
      it: {body: "Con calma: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## How to fix
Say it in another way, or take the word from `voice.avoid`.

## Source
omni's own rule; the words are the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import terms_in

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every word that the brand avoids."""
    message, brand = claims.message, claims.message.brief.brand
    if not brand.voice.avoid:
        return
    for text in authored(claims):
        for place, term in terms_in(text.words, brand.voice.avoid):
            yield Finding(
                text.place(*place),
                f"{message.name} says {text.written[slice(*place)]}, the brand avoids {term}",
                related=((brand.route / "voice" / "avoid", "words that the brand avoids"),),
                advice="say it in another way",
                seen=text.seen(message.name, *place),
            )
