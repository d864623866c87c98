"""A part that is longer than its channel takes.

## What it does
Counts each finished part in the channel's own unit (characters, UTF-16 units, bytes, X's weights, …) and compares it
with the limits of channel.yaml: bytes of the whole file, all else of the text that people read. Limits that a provider
or a standard sets are errors, advice is a warning.

## Why the customer would care
The end of the message is cut off, and the end is where the code and the deadline stand.

## Bad
    copy:
      it: {subject: "»Black Friday da Aurora: {{ discount }} di sconto su tutto con {{ code }}«"}

## Good
    copy:
      it: {subject: "Black Friday: -{{ discount }} da Aurora"}

## How to fix
Shorten the text, or give this channel a text of its own (`copy.it.email.subject`).

## Source
Each limit names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import unit
from omni.model.channel import Limit, PartSpec
from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.written import beginning, field_of

LEVEL = Level.ERROR
_UNIT_OF_ANOTHER_RULE = "segments"
_UNITS_OF_FILES = frozenset({"byte"})
_WORDS = {"char": "characters", "grapheme": "characters", "utf16": "UTF-16 units", "byte": "bytes", "weighted": "of X's units", "gsm7": "SMS characters"}  # fmt: skip # noqa: E501


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part that is over a limit."""
    for spec in claims.message.brief.channel.parts.values():
        for limit in spec.limits:
            count = _count(claims, spec, limit)
            if limit.max is not None and count > limit.max:
                yield _finding(claims, spec, limit, count)


def _count(claims: Claims, spec: PartSpec, limit: Limit) -> int:
    part = claims.message.parts.get(spec.name)
    count = unit(limit.unit, limit.url)
    if part is None or count is None or limit.unit == _UNIT_OF_ANOTHER_RULE:
        return 0
    readable = claims.readable.get(spec.name)
    read_by_people = readable is not None and limit.unit not in _UNITS_OF_FILES
    return count(readable.text.strip("\n") if readable and read_by_people else part.text.strip("\n"))


def _finding(claims: Claims, spec: PartSpec, limit: Limit, count: int) -> Finding:
    message, words = claims.message, _WORDS.get(limit.unit, limit.unit)
    whom = f" for {message.person}" if message.person else ""
    is_sure = not limit.advised and limit.confidence in {"A", "B", "K"}
    return Finding(
        field_of(claims, spec.name),
        f"the {spec.name} of {message.name}{whom} has {count:,} {words}, "
        f"{'advised are' if limit.advised else 'the channel takes'} {limit.max:,}",
        related=((limit.route, f"the limit: {limit.note or limit.source}"),),
        advice=f"shorten it by {count - (limit.max or 0):,}",
        seen=beginning(claims, spec.name),
        level=None if is_sure else Level.WARNING,
    )
