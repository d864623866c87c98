"""A code that a channel cannot copy.

## What it does
Compares the code that a message names with what its channel takes as a code (`code: {limits: […]}` in channel.yaml).
WhatsApp's button that copies a code takes 15 letters and digits. A code of one's own counts with its pattern, each `#`
a digit.

## Why the customer would care
The button is refused with the whole message, and the one channel where a code is copied with a tap goes without it.

## Bad
    channel_templates/sms/channel.yaml: {code: {limits: [{max: 0, unit: symbol, confidence: B}]}}
    facts: {code: "»CIAO-20«"}

## Good
    channel_templates/sms/channel.yaml: {code: {limits: [{max: 15, unit: char}, {max: 0, unit: symbol, confidence: B}]}}
    facts: {code: CIAO20}

## How to fix
Give the campaign a code of letters and digits, or take the channel away.

## Source
Each limit names its own; `omni explain whatsapp` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import noun, unit
from omni.model.channel import Limit
from omni.model.claims import Claims
from omni.model.facts import Code, Fact, OneEachCode
from omni.model.problem import Finding, Level
from omni.read.limits import level_of

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every limit of the channel that a code of the message breaks."""
    message = claims.message
    brief, printed = message.brief, {origin.name for part in message.parts.values() for origin in part.origins}
    for fact in (brief.facts[name] for name in sorted(printed & brief.facts.keys())):
        code = _code(fact)
        for limit in brief.channel.code if code else ():
            count = unit(limit.unit, limit.url, limit.ignore)
            has, most = count(code) if count else 0, limit.max
            if most is not None and has > most:
                yield _finding(claims, fact, code, limit, has)


def _code(fact: Fact) -> str:
    match fact.value:
        case Code(code=code):
            return code
        case OneEachCode(pattern=pattern):
            return pattern.replace("#", "0")
        case _:
            return ""


def _finding(claims: Claims, fact: Fact, code: str, limit: Limit, has: int) -> Finding:
    title = claims.message.brief.channel.title
    takes = f"at most {limit.max:,}" if limit.max else "none"
    shown = fact.value.pattern if isinstance(fact.value, OneEachCode) else code
    return Finding(
        fact.route,
        f"the code {shown} has {has:,} {noun(limit.unit, has)}, a code on {title} has {takes}",
        related=((limit.route, f"the limit: {limit.note or limit.source}"),),
        advice=f"give the campaign another code, or take {claims.message.key.channel} away",
        level=level_of(limit),
    )
