"""A word that the author wrote and a variable prints again.

## What it does
Finds the words before a date (`fino al`, `until`, `până pe`) and signs (`%`, `€`) that stand by hand beside a variable
that prints them itself: `{{ ends | fino_a }}` is "fino al 30 novembre", and `{{ discount }}` is "30%".

## Why the customer would care
"Valid until until 30 November" tells everyone that nobody read it.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto, valido »fino al «{{ ends | fino_a }}."}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto, valido {{ ends | fino_a }}: da oggi in poi."}

## How to fix
Take away what is written by hand, or the filter.

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.model.claims import Claims, Readable
from omni.model.message import Piece
from omni.model.problem import Finding, Level
from omni.read.folding import fold
from omni.read.prepositions import prepositions
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR
_SIGN = re.compile(r"\s?([%€£$])$")
_LONGEST = 24


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every word or sign that stands by hand beside a variable that prints it."""
    words = prepositions(claims)
    for part, readable in claims.readable.items():
        for piece in readable.pieces:
            if piece.origin.kind == "fact":
                for start, end in (*_before(words, readable, piece), *_after(readable, piece)):
                    again = stretch(claims, part, start, end)
                    if not again.facts and not again.personal:
                        yield _finding(claims, part, piece, start, end)


def _finding(claims: Claims, part: str, piece: Piece, start: int, end: int) -> Finding:
    again = stretch(claims, part, start, end)
    whole = stretch(claims, part, min(start, piece.start), max(end, piece.end))
    return Finding(
        where(claims, again),
        f"{claims.message.name} says {whole.text}",
        advice=f"take {again.text.strip()} away, the variable prints it",
        seen=seen(claims, whole),
    )


def _before(words: str, readable: Readable, piece: Piece) -> Iterator[tuple[int, int]]:
    """The preposition that stands before a value which begins with one."""
    value = fold(readable.text[piece.start : piece.end])
    if words and _begins(words).match(value) and any(map(str.isdigit, value)):
        earlier = fold(readable.text[max(0, piece.start - _LONGEST) : piece.start])
        if match := re.search(rf"(?<!\w)(?:{words})[ ]?$", earlier):
            yield piece.start - len(match[0]), piece.start


@cache
def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?!\w)")


def _after(readable: Readable, piece: Piece) -> Iterator[tuple[int, int]]:
    """The sign that stands after a value which ends with it."""
    sign = _SIGN.search(readable.text[piece.start : piece.end])
    if sign and (match := re.match(rf"\s?{re.escape(sign[1])}", readable.text[piece.end : piece.end + 2])):
        yield piece.end, piece.end + len(match[0])
