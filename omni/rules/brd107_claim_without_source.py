"""A claim that wants proof, without any.

## What it does
Finds ranks (`number one in Italy`, `market leader`), tests (`clinically proven`) and general kindness to the
environment or the climate (`carbon neutral`, `eco-friendly`) for which neither `claims` of brand.yaml nor a note behind
an asterisk gives a source.

## Why the customer would care
They pay more for it, and a competitor or an authority will ask for the proof.

## Bad
    copy:
      it: {body: "Lana »a impatto zero«: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    brand.yaml: {claims: {a impatto zero: "Ecolabel IT/016/045, 2026"}}
    copy:
      it: {body: "Lana a impatto zero: con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## How to fix
Say what exactly is better and by how much, or write the claim and its source under `claims` in brand.yaml.

## Source
Directive 2005/29/EC on unfair commercial practices, article 12 and annex I as amended by Directive (EU) 2024/825.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored, unquoted
from omni.read.proud_words import proud_words
from omni.read.tone import Span, terms_in

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every claim that no source stands behind."""
    message = claims.message
    brand = message.brief.brand
    language = (message.brief.written_in or message.key.locale).split("-")[0]
    known = (*brand.claims, *(one.text for one in message.brief.campaign.incidental))
    for text in authored(claims):
        for place in proud_words(unquoted(text.words), language):
            proved = (span for span, _ in terms_in(text.words, known)) if known else ()
            if not any(_within(place, span) for span in proved):
                said = text.written[slice(*place)]
                yield Finding(
                    text.place(*place),
                    f"{message.name} says {said}, claims of brand.yaml name no source for it",
                    related=((brand.route, "the brand's claims"),),
                    advice=f"say exactly what is meant, or write claims: {{{said}: SOURCE}} in brand.yaml",
                    seen=text.seen(message.name, *place),
                )


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
