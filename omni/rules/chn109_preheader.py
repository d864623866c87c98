"""A preheader that says the subject again.

## What it does
Compares the preheader of an email with its subject: the same words, or the one the beginning of the other.

## Why the customer would care
An inbox shows both side by side; the second line could have said until when.

## Bad
    copy:
      it: {preheader: "»Black Friday: -{{ discount }} da Aurora, con {{ code }}«"}

## Good
    copy:
      it: {preheader: "Con {{ code }} vale su tutto, {{ ends | fino_a }}."}

## How to fix
Say there what the subject had no room for.

## Source
https://www.litmus.com/blog/the-ultimate-guide-to-preview-text-support
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.folding import fold
from omni.read.written import beginning, field_of

LEVEL = Level.WARNING
_SHORTEST = 12


def check(claims: Claims) -> Iterator[Finding]:
    """Yields a preheader that repeats the subject."""
    subject, preheader = (_plain(claims, part) for part in ("subject", "preheader"))
    shorter = min(subject, preheader, key=len)
    if len(shorter) >= _SHORTEST and subject.startswith(shorter) and preheader.startswith(shorter):
        yield Finding(
            field_of(claims, "preheader"),
            f"the preheader of {claims.message.name} says its subject again",
            related=((field_of(claims, "subject"), "the subject"),),
            advice="say there what the subject had no room for",
            seen=beginning(claims, "preheader"),
        )


def _plain(claims: Claims, part: str) -> str:
    readable = claims.readable.get(part)
    return fold(readable.text).strip(" \n.!…") if readable else ""
