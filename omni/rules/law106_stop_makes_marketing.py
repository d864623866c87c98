"""A way out of marketing, in a text that is none.

## What it does
Finds text messages about an order that go to France and print a word to leave by (`STOP`).

## Why the customer would care
French operators take a text with a stop code for marketing, so it is held back at night and on Sundays: the customer
learns on Monday that the parcel came on Saturday.

## Bad
    brand.yaml:
      markets: {italy: {countries: [FR], currency: EUR, timezone: Europe/Paris, locales: [it]}}
    purpose: transactional
    channels: [sms]
    locales: [it]
    facts: {day: {date: 2026-11-28}}
    requires: {all: [day]}
    copy:
      ro: null
      it: {subject: null, headline: Arriva, body: "Arriva {{ day }}", short: "Arriva {{ day }}, »STOP« 36105"}

## Good
    brand.yaml:
      markets: {italy: {countries: [FR], currency: EUR, timezone: Europe/Paris, locales: [it]}}
    purpose: transactional
    channels: [sms]
    locales: [it]
    facts: {day: {date: 2026-11-28}}
    requires: {all: [day]}
    copy:
      ro: null
      it: {subject: null, headline: Arriva, body: "Arriva {{ day }}", short: "Arriva {{ day }}"}

## How to fix
Take the stop code out; messages about an order need none.

## Source
Brevo, transactional SMS (https://developers.brevo.com/reference/transactional-sms-1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every stop code in a French text message that is no marketing."""
    brief = claims.message.brief
    if brief.purpose == "marketing" or brief.channel.id != "sms" or "FR" not in brief.market.countries:
        return
    for text in authored(claims):
        found = re.search(r"(?<!\w)STOP(?!\w)", text.words) if "STOP" in text.words else None
        if found:
            yield Finding(
                text.place(*found.span()),
                f"{claims.message.name} is about an order and prints {found[0]}, which makes it marketing in France",
                advice="take the stop code out",
                seen=text.seen(claims.message.name, *found.span()),
            )
