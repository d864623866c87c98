"""A link that hides behind a public shortener.

## What it does
Finds addresses of public shorteners. In text messages they are errors, elsewhere warnings.

## Why the customer would care
Phone companies filter such messages, because thieves use the same addresses; readers do not see where they go.

## Bad
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }} »https://bit.ly/aurora«"}
    brand.yaml: {domains: [aurora.example, bit.ly]}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }} https://aurora.example/b"}

## How to fix
Use a short address of your own domain (`cta.short`).

## Source
https://www.ctia.org/ messaging principles and best practices, on shared public shorteners; the list is omni's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.addresses import SHORTENERS, host_of
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link of a public shortener."""
    for claim in claims.claims:
        host = host_of(str(claim.value)).removeprefix("www.") if claim.kind == "link" else ""
        if host in SHORTENERS:
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} links through {host}, which anybody may use",
                advice="use a short address of the brand's own domain",
                seen=seen(claims, claim),
                clash=Clash("cta", str(claim.value)),
                level=Level.ERROR if claims.message.brief.channel.address == "phone" else Level.WARNING,
            )
