"""More words in capitals side by side than the brand uses.

## What it does
Counts the words in capitals that stand side by side and compares them with `voice.capitals` of brand.yaml. Values, and
the name of the brand where it is spelt so, do not count.

## Why the customer would care
CAPITALS ARE READ AS SHOUTING, and slower.

## Bad
    brand.yaml: {voice: {capitals: max 1}}
    channels: [push]
    requires: null
    copy:
      it: {short: "»SOLO PER POCO«: -{{ discount }} {{ ends | fino_a }}"}

## Good
    brand.yaml: {voice: {capitals: max 1}}
    channels: [push]
    requires: null
    copy:
      it: {short: "SOLO per poco, da AURORA: -{{ discount }} {{ ends | fino_a }}"}

## How to fix
Write them in small letters.

## Source
omni's own rule; the number is the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import shouted
from omni.words.numbers import many

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every row of words in capitals that is too long."""
    message, brand = claims.message, claims.message.brief.brand
    most = brand.voice.capitals
    if most is None:
        return
    names = (brand.name, *brand.also)
    for text in authored(claims):
        for place, count in shouted(text.words, names):
            if count > most:
                yield Finding(
                    text.place(*place),
                    f"{message.name} has {many(count, 'word')} in capitals side by side, the brand has at most {most}",
                    related=((brand.route / "voice" / "capitals", "the brand's voice"),),
                    advice="write them in small letters",
                    seen=text.seen(message.name, *place),
                )
