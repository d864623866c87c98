"""A key that has become part of a text.

## What it does
Finds lines of copy that begin with the name of a text and a colon (`short: …`). In a block (`body: |`) a line that is
indented as far as the text belongs to the text.

## Why the customer would care
The customer reads "short:", and the text message falls back to the whole body.

## Bad
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [email]
      markets: [italy]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          headline: I colori dell'inverno
          body: |
            Vieni a scegliere i tuoi in negozio.
            »short: I colori dell'inverno sono qui«
          cta: Scopri

## Good
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [email]
      markets: [italy]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          headline: I colori dell'inverno
          body: |
            Vieni a scegliere i tuoi in negozio.
          short: I colori dell'inverno sono qui
          cta: Scopri

## How to fix
Take spaces away before the key, so that it stands below the key of the text.

## Source
https://yaml.org/spec/1.2.2/#81-block-scalar-styles
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.copy import FIELDS
from omni.model.problem import Finding, Level

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every line of a text that begins with the key of another."""
    brief = claims.message.brief
    names = "|".join(map(re.escape, {**dict.fromkeys(FIELDS), **dict.fromkeys(brief.channel.fields)}))
    a_key = re.compile(rf"(?<=\n)[ \t]*(?P<line>(?P<key>{names}):(?: [^\n]*)?)(?=\n|$)")
    for text in brief.copy.values():
        for match in a_key.finditer(text.text):
            yield Finding(
                text.route.within(*match.span("line")),
                f"the line {match['key']}: is part of the text of {text.route.keys[-1]}, it is indented too far",
                advice=f"indent {match['key']}: as far as {text.route.keys[-1]}:",
            )
