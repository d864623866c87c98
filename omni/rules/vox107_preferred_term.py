"""A word that the brand has another one for.

## What it does
Looks for the words that `voice.prefer` of brand.yaml replaces (`{store: shop}`). Quotations, and the names of the App
Store and the like, are left alone.

## Why the customer would care
"Basket" here and "bag" on the page: they look for the button that is not there.

## Bad
    brand.yaml: {voice: {prefer: {rivenditore: negozio}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto da ogni »rivenditore« {{ ends | fino_a }}."}

## Good
    brand.yaml: {voice: {prefer: {rivenditore: negozio}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto in ogni negozio {{ ends | fino_a }}."}

## How to fix
Write the brand's word; `--unsafe-fixes` does.

## Source
omni's own rule; the words are the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Fix, Level, Replacement
from omni.model.regex import regex
from omni.read.authored import authored, unquoted
from omni.read.tone import terms_in

LEVEL = Level.WARNING
_NAMES_BEFORE = regex(r"(?:App|Play|Microsoft|Google|Chrome Web) $")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every word that the brand has another one for, with a fix that keeps its capital."""
    message, brand = claims.message, claims.message.brief.brand
    if not brand.voice.prefer:
        return
    for text in authored(claims):
        for (start, end), term in terms_in(unquoted(text.words), tuple(brand.voice.prefer)):
            said, better = text.written[start:end], brand.voice.prefer[term]
            if _NAMES_BEFORE.search(text.written, 0, start):
                continue
            better = better[:1].upper() + better[1:] if said[:1].isupper() else better
            place = text.place(start, end)
            yield Finding(
                place,
                f"{message.name} says {said}, the brand says {better}",
                related=((brand.route / "voice" / "prefer", "the brand's words"),),
                advice=f"write {better} instead of {said}",
                seen=text.seen(message.name, start, end),
                fix=Fix(f"write {better}", (Replacement(place, better),), safe=False),
            )
