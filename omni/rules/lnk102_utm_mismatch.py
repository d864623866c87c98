"""A link that counts for another campaign.

## What it does
Compares the `utm_` parameters of every link with those that omni puts into the message's own link: the campaign must be
the same, and source and medium too where the brand or the campaign declares them.

## Why the customer would care
Not the customer: the sale is counted for another campaign or channel, and the better one is stopped.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su »https://aurora.example/saldi?utm_campaign=natale«"}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }} su https://aurora.example/saldi"}

## How to fix
Leave the parameters to omni: write the address without them, or use `{{ cta.url }}`.

## Source
https://support.google.com/analytics/answer/9756891
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.written import seen, where

LEVEL = Level.ERROR
_CAMPAIGN = "utm_campaign"
_OTHERS = ("utm_source", "utm_medium")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link whose parameters name another campaign, source or medium."""
    link = claims.message.brief.link
    meant = _parameters(link.url) if link else {}
    if link is None or not meant:
        return
    compared = [name for name in _compared(claims.message.brief) if name in meant]
    for claim in claims.claims if compared else ():
        if claim.kind != "link":
            continue
        said = _parameters(str(claim.value))
        for name in compared:
            if name in said and said[name] != meant[name]:
                yield Finding(
                    where(claims, claim),
                    f"{claims.message.name} links with {name}={said[name]}, its own link has {name}={meant[name]}",
                    related=((link.route, "where the message leads"),),
                    advice="write the address without utm_ parameters",
                    seen=seen(claims, claim),
                    clash=Clash("cta", said[name], meant[name]),
                )


def _compared(brief: Brief) -> tuple[str, ...]:
    """The campaign, and what else the brand or the campaign says."""
    cta = brief.campaign.cta
    declared = {name.removeprefix("utm_") for name in (*brief.brand.utm, *(cta.utm if cta else ()))}
    return (_CAMPAIGN, *(name for name in _OTHERS if name.removeprefix("utm_") in declared))


def _parameters(address: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(urlsplit(address).query))
    except ValueError:
        return {}
