"""A Turkish letter in a Romanian word.

## What it does
Finds `ş` and `ţ` with a cedilla in Romanian messages, where `ș` and `ț` with a comma belong.

## Why the customer would care
On many phones the letters look foreign beside the others, and search does not find the words.

## Bad
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }} »ş«i fulare noi."}

## Good
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }} și fulare noi."}

## How to fix
`--fix` writes the letters with a comma.

## Source
Unicode 15, chapter 7.1 (Romanian: comma below); Romanian standard SR 13411:1999.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Fix, Level, Replacement
from omni.read.written import seen, stretch, where

LEVEL = Level.WARNING
_COMMA = {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"}
_CEDILLA = re.compile("[şţŞŢ]")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every letter with a cedilla in a Romanian message."""
    if not claims.message.key.locale.startswith("ro"):
        return
    for name, readable in claims.readable.items():
        for match in _CEDILLA.finditer(readable.text):
            claim = stretch(claims, name, *match.span())
            if not claim.personal:
                place = where(claims, claim)
                yield Finding(
                    place,
                    f"{claims.message.name} has {claim.text} with a cedilla, Romanian writes {_COMMA[claim.text]}",
                    advice=f"write {_COMMA[claim.text]}",
                    seen=seen(claims, claim),
                    clash=Clash(found=claim.text, expected=_COMMA[claim.text]),
                    fix=Fix(f"write {_COMMA[claim.text]}", (Replacement(place, _COMMA[claim.text]),)),
                )
