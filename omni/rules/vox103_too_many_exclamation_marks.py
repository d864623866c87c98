"""More exclamation marks than the brand uses.

## What it does
Counts the exclamation marks that were written for each message, over all its texts, and compares them with
`voice.exclamation` of brand.yaml.

## Why the customer would care
Who shouts three times is believed less than who says it once.

## Bad
    brand.yaml: {voice: {exclamation: max 1}}
    channels: [push]
    requires: null
    copy:
      it: {short: "Ciao! -{{ discount }} {{ ends | fino_a }}»!«"}

## Good
    brand.yaml: {voice: {exclamation: max 1}}
    channels: [push]
    requires: null
    copy:
      it: {short: "Ciao! -{{ discount }} {{ ends | fino_a }}."}

## How to fix
Take out those that are too many.

## Source
omni's own rule; the number is the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import exclamations_in, too_many

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields a message with too many exclamation marks, at the first one that is too many."""
    most = claims.message.brief.brand.voice.exclamation
    if most is not None:
        found = [(text, place) for text in authored(claims) for place in exclamations_in(text.words)]
        yield from too_many(claims, found, most, "exclamation", "exclamation marks")
