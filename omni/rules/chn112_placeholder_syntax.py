"""A WhatsApp template that Meta does not approve for where its values stand.

## What it does
WhatsApp sends templates that Meta has approved once, with each person's values put in. Looks at texts that begin or
end with such a value, that have two of them side by side, and at headers with more than one.

## Why the customer would care
A template that is refused reaches nobody, and the refusal comes days after the campaign was planned.

## Bad
    channels: [whatsapp]
    copy:
      it: {body: "»{{ person.tier }}« è il tuo livello, con {{ code }} hai {{ discount }} {{ ends | fino_a }}."}

## Good
    channels: [whatsapp]
    copy:
      it: {body: "Il tuo livello è {{ person.tier }}: con {{ code }} hai {{ discount }} {{ ends | fino_a }}."}

## How to fix
Put words before, behind or between the values.

## Source
https://www.twilio.com/docs/api/errors/63040
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from omni.model.claims import Claims, Readable
from omni.model.message import Piece
from omni.model.problem import Finding, Level
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR
_REFUSED = "which Meta does not approve"


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every value of a person or an event that stands where a template may have none."""
    if claims.message.brief.channel.artefact != "whatsapp" or claims.message.person:
        return
    for name in ("header", "body"):
        readable = claims.readable.get(name)
        values = [piece for piece in readable.pieces if piece.origin.kind == "personal"] if readable else []
        if readable and values:
            yield from _misplaced(claims, readable, values)
            if name == "header" and len(values) > 1:
                yield _finding(claims, readable, values[1], "is the second value of the header")


def _misplaced(claims: Claims, readable: Readable, values: list[Piece]) -> Iterator[Finding]:
    first, last = values[0], values[-1]
    if not readable.text[: first.start].strip():
        yield _finding(claims, readable, first, "begins its text")
    elif not readable.text[last.end :].strip():
        yield _finding(claims, readable, last, "ends its text")
    for one, other in pairwise(values):
        if not readable.text[one.end : other.start].strip():
            yield _finding(claims, readable, other, f"stands right behind {_named(one)}")


def _finding(claims: Claims, readable: Readable, piece: Piece, predicate: str) -> Finding:
    claim = stretch(claims, readable.part, piece.start, piece.end)
    return Finding(
        where(claims, claim),
        f"{_named(piece)} {predicate} in {claims.message.name}, {_REFUSED}",
        advice="put words between the value and what it stands at",
        seen=seen(claims, claim),
    )


def _named(piece: Piece) -> str:
    return f"{{{{ {piece.origin.name} }}}}"
