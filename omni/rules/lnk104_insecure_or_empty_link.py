"""A link that leads nowhere, or over an open line.

## What it does
Finds links with an empty address, `#` alone or `javascript:`, addresses of the author's own machine, `http://`, and
addresses that something leads to (a button, `cta`, a fact) without `https://`, which no program opens. One that is
only printed may do without, as in `aurora.example/b`.

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

import re
from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.facts import Url
from omni.model.place import Route, Where
from omni.model.problem import Clash, Finding, Level
from omni.read.addresses import host_of
from omni.read.written import seen, where

LEVEL = Level.ERROR
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link that is empty, local, not encrypted, or without its `https://`."""
    name = claims.message.name
    declared = tuple(_declared(claims.message.brief))
    for what, address, written in declared:
        if defect := _defect(address) or _lacks_scheme(address):
            yield Finding(written, f"{what} has a link {defect}", advice=_advice(address))
    told: set[Where] = {written for *_, written in declared}
    for claim in claims.claims:
        if claim.kind != "link":
            continue
        address = str(claim.value)
        defect = _defect(address) or (_lacks_scheme(address) if claim.role == "href" else "")
        if defect and (place := where(claims, claim)) not in told:
            sentence = f"{name} has a link {defect}"
            clash = Clash("cta", address)
            yield Finding(place, sentence, advice=_advice(address), seen=seen(claims, claim), clash=clash)


def _declared(brief: Brief) -> Iterator[tuple[str, str, Route]]:
    """The addresses that a campaign declares: what declares them, the address, and its place."""
    if brief.link:
        yield "cta", brief.link.url, brief.link.route
    elif brief.campaign.cta and not any(brief.campaign.cta.urls.values()):
        yield "cta", "", brief.campaign.cta.route / "url"
    for fact in brief.facts.values():
        if isinstance(fact.value, Url):
            yield f"the fact {fact.name}", fact.value.url, fact.route


def _defect(address: str) -> str:
    plain = address.strip().lower()
    if plain in {"", "#"}:
        return "without an address"
    if plain.startswith("javascript:"):
        return "that runs a script"
    if host_of(plain) in {"localhost", "127.0.0.1", "0.0.0.0"}:  # noqa: S104 -- compared, not bound
        return "to the author's own machine"
    return f"to {address}, over an open line" if plain.startswith("http://") else ""


def _lacks_scheme(address: str) -> str:
    return "" if _SCHEME.match(address.lower()) else f"to {address}, which does not begin with https://"


def _advice(address: str) -> str:
    bare = address.removeprefix("http://").removeprefix("//")
    is_address = re.match(r"[\w-]+(\.[\w-]+)+", bare)
    return f"write https://{bare}" if is_address else "write the full address with https://"
