"""The code of a few, told to others.

## What it does
Looks in every message for the codes that only a version has (`versions: [{for: best, facts: {code: …}}]`), where the
message goes to people whom that version is not for.

## Why the customer would care
Everyone uses the best customers' code, and they learn that it was no privilege.

## Bad
    facts: {code: null}
    requires: null
    segments.yaml: {segments: {best: "person.tier = 'gold'"}}
    versions:
      - for: best
        facts: {code: ORO30}
        copy:
          it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}
          ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}."}
    copy:
      it: {body: "Con »ORO30« hai {{ discount }} di sconto {{ ends | fino_a }}.", short: "-{{ discount }}"}
      ro: {body: "Ai {{ discount }} reducere până pe {{ ends }}.", short: "-{{ discount }}"}

## Good
    facts: {code: null}
    requires: null
    segments.yaml: {segments: {best: "person.tier = 'gold'"}}
    versions:
      - for: best
        facts: {code: ORO30}
        copy:
          it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}
          ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}."}
    copy:
      it: {body: "Hai {{ discount }} di sconto {{ ends | fino_a }}.", short: "-{{ discount }}"}
      ro: {body: "Ai {{ discount }} reducere până pe {{ ends }}.", short: "-{{ discount }}"}

## How to fix
Take the code out of this text, or write it in the copy of the version.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Version
from omni.model.claims import Claims, Readable
from omni.model.facts import Code, Fact
from omni.model.problem import Clash, Finding, Level
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every place where a message tells the code of a version that it is not for."""
    brief = claims.message.brief
    for version in brief.campaign.versions:
        if version.segment != brief.key.version:
            own = {fact.value.code for fact in brief.facts.values() if isinstance(fact.value, Code)}
            for fact in version.facts.values():
                for code in {value.code for value in fact.values.values() if isinstance(value, Code)} - own:
                    yield from _leaks(claims, version, fact, code)


def _leaks(claims: Claims, version: Version, fact: Fact, code: str) -> Iterator[Finding]:
    for name, readable in claims.readable.items():
        start = readable.text.find(code)
        if start >= 0 and _is_alone(readable.text, start, start + len(code)) and _is_by_hand(readable, start):
            claim = stretch(claims, name, start, start + len(code))
            whom = claims.message.key.version or "everyone else"
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} tells {whom} {code}, which is only for {version.segment}",
                related=((fact.route, f"the code of {version.segment}"),),
                advice=f"take {code} out, or write it in the copy of the version for {version.segment}",
                seen=seen(claims, claim),
                clash=Clash(fact.name, code),
            )


def _is_by_hand(readable: Readable, start: int) -> bool:
    """False for what a variable prints: a page for staff lists the codes of all versions, each beside its name."""
    return not any(piece.origin.kind != "copy" and piece.start <= start < piece.end for piece in readable.pieces)


def _is_alone(text: str, start: int, end: int) -> bool:
    around = (text[start - 1 : start], text[end : end + 1])
    return not any(char.isalnum() or char == "-" for char in around)
