"""How much of what a channel limits stands in a message: in a part, in each line of it, in the name of its sender."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from omni.measure import noun, unit
from omni.model.channel import Limit, PartSpec
from omni.model.claims import Claims
from omni.model.frozen import Frozen
from omni.model.place import Where
from omni.model.problem import Finding, Level, Seen
from omni.read.written import beginning, field_of, stretch, where

_OF_ANOTHER_RULE = frozenset({"segments"})
_OF_FILES = frozenset({"byte"})
_SURE = frozenset({"A", "B", "K"})
_NUMBER = re.compile(r"\+?[0-9][0-9 ]*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Measured(Frozen):
    """What one limit counts. Without a `part` it is the sender's; `span` is a line in the part's readable text."""

    limit: Limit
    count: int
    part: str = ""
    line: str = ""
    span: tuple[int, int] | None = None


def measured(claims: Claims, wanted: Callable[[Limit], bool]) -> Iterator[Measured]:
    """Counts what the wanted limits of the message's channel are about, bytes of files and all else as people read it.

    SMS that a text needs are left to their own rule, and a part that may be empty to nobody where it is.
    """
    for spec in claims.message.brief.channel.parts.values():
        for limit in filter(wanted, spec.limits):
            yield from _in_part(claims, spec, limit)
    yield from _of_sender(claims, wanted)


def broken(claims: Claims, one: Measured, takes: str, advice: str) -> Finding:
    """The finding about a limit that does not hold; `takes` says in words how many there may be."""
    limit, message = one.limit, claims.message
    whom = f" for {message.person}" if message.person and one.part else ""
    whose = message.name if one.part else message.brief.channel.title
    amount = f"{one.count:,} {noun(limit.unit, one.count)}"
    has = f"a line of {amount}" if one.line else amount if one.count else f"no {noun(limit.unit, 0)}"
    return Finding(
        _where(claims, one),
        f"the {one.part or 'sender'} of {whose}{whom} has {has}, "
        f"{'advised are' if limit.advised else 'the channel takes'} {takes}",
        related=((limit.route, f"the limit: {limit.note or limit.source}"),),
        advice=advice,
        seen=_seen(claims, one),
        level=level_of(limit),
    )


def level_of(limit: Limit) -> Level | None:
    """A warning for advice and for what no provider says; else what the rule itself says."""
    return None if not limit.advised and limit.confidence in _SURE else Level.WARNING


def _in_part(claims: Claims, spec: PartSpec, limit: Limit) -> Iterator[Measured]:
    part, count = claims.message.parts.get(spec.name), unit(limit.unit, limit.url, limit.ignore)
    if part is None or count is None or limit.unit in _OF_ANOTHER_RULE:
        return
    readable = None if limit.unit in _OF_FILES else claims.readable.get(spec.name)
    text = readable.text if readable else part.text
    if limit.each:
        for match in _LINE.finditer(text):
            span = match.span() if readable else None
            yield Measured(limit, count(match[0].strip()), spec.name, match[0].strip(), span)
    elif spec.required or text.strip():
        yield Measured(limit, count(text.strip("\n")), spec.name)


def _of_sender(claims: Claims, wanted: Callable[[Limit], bool]) -> Iterator[Measured]:
    """Counts the sender's name; a telephone number or a short code is no name."""
    brief = claims.message.brief
    name = brief.brand.senders.get(brief.channel.id, "")
    if not name or _NUMBER.fullmatch(name):
        return
    for limit in filter(wanted, brief.channel.sender):
        count = unit(limit.unit, limit.url, limit.ignore)
        if count is not None:
            yield Measured(limit, count(name))


def _where(claims: Claims, one: Measured) -> Where:
    brief = claims.message.brief
    if not one.part:
        return brief.brand.route / "senders" / brief.channel.id
    return where(claims, stretch(claims, one.part, *one.span)) if one.span else field_of(claims, one.part)


def _seen(claims: Claims, one: Measured) -> Seen | None:
    if not one.part:
        return None
    return Seen(claims.message.name, "", one.line, "") if one.line else beginning(claims, one.part)
