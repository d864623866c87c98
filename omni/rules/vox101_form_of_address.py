"""A text that addresses its reader otherwise than the brand does.

## What it does
Compares the words that address the reader with `voice.address` of brand.yaml, in Italian (tu, Lei), Romanian (tu,
dumneavoastră), German (du, Sie), French (tu, vous) and Spanish (tú, usted). Quotations are left alone, and so are words
that may mean somebody else.

## Why the customer would care
A brand that says *tu* in one line and *Lei* in the next sounds like two people who never met.

## Bad
    brand.yaml: {voice: {address: {it: tu}}}
    copy:
      it: {body: "Con {{ code }} il »Suo« sconto è {{ discount | di }}, {{ ends | fino_a }}."}

## Good
    brand.yaml: {voice: {address: {it: tu}}}
    copy:
      it: {body: "Con {{ code }} il tuo sconto è {{ discount | di }}, {{ ends | fino_a }}. “Il Suo sconto”? No, tuo."}

## How to fix
Write the sentence in the form that the brand uses, or correct `voice.address` in brand.yaml.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.localised import pick
from omni.model.problem import Clash, Finding, Level
from omni.read.address_words import contrary
from omni.read.authored import authored, unquoted

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields the first word of each text that addresses the reader in another form."""
    message = claims.message
    brand, locale = message.brief.brand, message.brief.written_in or message.key.locale
    form = pick(brand.voice.address, locale)
    other = contrary(locale.split("-")[0], form) if form else None
    if other is None:
        return
    for text in authored(claims):
        found = other.search(unquoted(text.words))
        if found:
            yield Finding(
                text.place(*found.span()),
                f"{message.name} says {found[0]}, the brand says {form} to its readers",
                related=((brand.route / "voice" / "address", f"the brand says {form}"),),
                advice=f"write the sentence with {form}",
                seen=text.seen(message.name, *found.span()),
                clash=Clash("address", found[0], form or ""),
            )
