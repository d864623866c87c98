"""A character that makes an SMS cost more.

## What it does
Finds the characters outside the SMS alphabet (curly quotes, `À`, Romanian letters, no-break spaces) that somebody
wrote, where without them the message would need fewer SMS.

## Why the customer would care
Not the customer, the budget: one apostrophe doubles the bill.

## Bad
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: scegli i colori dell»’«inverno"}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: scegli i colori dell'inverno"}

## How to fix
Write the plain character; for Romanian, `sms: {diacritics: strip}` in the copy.

## Source
3GPP TS 23.038, section 6.2.1 (the GSM 7-bit default alphabet).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure.sms import split
from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.written import seen, stretch, where

LEVEL = Level.WARNING
_SMS_UNITS = frozenset({"segments", "gsm7"})
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "\u00a0": "a plain space"}


def check(claims: Claims) -> Iterator[Finding]:
    """Yields the first character of each part that makes it dearer."""
    for name, readable in claims.readable.items():
        spec = claims.message.brief.channel.parts.get(name)
        if spec is None or not any(limit.unit in _SMS_UNITS for limit in spec.limits):
            continue
        text = readable.text.rstrip("\n")
        needs, forcing = split(text), dict(split(text).forcing)
        plain = split("".join("x" if at in forcing else char for at, char in enumerate(text)))
        written = [at for at in forcing if not stretch(claims, name, at, at + 1).personal]
        if plain.count < needs.count and written:
            claim = stretch(claims, name, written[0], written[0] + 1)
            yield Finding(
                where(claims, claim),
                f"{claim.text} makes {claims.message.name} cost {needs.count} SMS, without it {plain.count}",
                advice=f"write {_PLAIN[claim.text]} instead"
                if claim.text in _PLAIN
                else "use a plain letter, or diacritics: strip",
                seen=seen(claims, claim),
            )
