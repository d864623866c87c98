"""A sentence that is longer than the brand writes them.

## What it does
Counts the words of each sentence and compares them with `voice.sentence` of brand.yaml; a variable counts as one word.

## Why the customer would care
Who has lost the beginning at the end starts anew, or stops.

## Bad
    brand.yaml: {voice: {sentence: max 10}}
    channels: [push]
    requires: null
    copy:
      it: {short: "»Uno due tre quattro cinque sei sette otto nove dieci undici«. Ciao."}
      ro: {short: "Salut: {{ code }}"}

## Good
    brand.yaml: {voice: {sentence: max 10}}
    channels: [push]
    requires: null
    copy:
      it: {short: "Uno due tre quattro cinque sei sette otto nove dieci. Ciao."}
      ro: {short: "Salut: {{ code }}"}

## How to fix
Make two sentences of it.

## Source
omni's own rule; the number is the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import sentences

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every sentence that is too long."""
    message, brand = claims.message, claims.message.brief.brand
    most = brand.voice.sentence
    if most is None:
        return
    for text in authored(claims):
        for place, count in sentences(text.words):
            if count > most:
                yield Finding(
                    text.place(*place),
                    f"{message.name} has a sentence of {count} words, the brand's have at most {most}",
                    related=((brand.route / "voice" / "sentence", "the brand's voice"),),
                    advice="make two sentences of it",
                    seen=text.seen(message.name, *place),
                )
