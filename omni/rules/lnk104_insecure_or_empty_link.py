"""A link that leads nowhere, or over an open line.

## What it does
Finds links with an empty address, `#` alone or `javascript:`, addresses of the author's own machine, and `http://`.

## Why the customer would care
A button that does nothing is a lost sale; an open line lets others read along.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su »http://aurora.example/saldi«"}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su https://aurora.example/saldi"}

## How to fix
Write the full address with `https://`.

## Source
https://www.w3.org/TR/secure-contexts/
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.addresses import host_of
from omni.read.written import seen, where

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link that is empty, local or not encrypted."""
    for claim in claims.claims:
        if claim.kind == "link" and (defect := _defect(str(claim.value))):
            yield Finding(
                where(claims, claim),
                f"{claims.message.name} has a link {defect}",
                advice="write the full address with https://",
                seen=seen(claims, claim),
            )


def _defect(address: str) -> str:
    plain = address.strip().lower()
    if plain in {"", "#"}:
        return "without an address"
    if plain.startswith("javascript:"):
        return "that runs a script"
    if host_of(plain) in {"localhost", "127.0.0.1", "0.0.0.0"}:  # noqa: S104 -- compared, not bound
        return "to the author's own machine"
    return f"to {address}, over an open line" if plain.startswith("http://") else ""
