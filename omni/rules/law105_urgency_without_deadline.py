"""Hurry, and no day on which it ends.

## What it does
Finds words of urgency (`ultime ore`, `last chance`, `doar azi`) in messages of a campaign whose facts have no date on
which the offer ends.

## Why the customer would care
They decide in a hurry, and find the same offer next week.

## Bad
    facts: {discount: 30%, code: BLACK30, ends: null}
    requires: {all: [discount, code]}
    locales: [it]
    copy:
      ro: null
      it:
        subject: "Black Friday: -{{ discount }} da Aurora"
        body: "»Ultime ore«: con {{ code }} hai {{ discount }} di sconto da Aurora."
        short: "-{{ discount }} con {{ code }}"

## Good
    facts: {discount: 30%, code: BLACK30, ends: null}
    requires: {all: [discount, code]}
    locales: [it]
    copy:
      ro: null
      it:
        subject: "Black Friday: -{{ discount }} da Aurora"
        body: "Con {{ code }} hai {{ discount }} di sconto su tutto da Aurora."
        short: "-{{ discount }} con {{ code }}"

## How to fix
Write the end as a fact (`ends: 2026-11-30T23:59`) and print it, or take the hurry out.

## Source
Directive 2005/29/EC on unfair commercial practices, annex I no. 7: saying that an offer is open for a very limited time
when it is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.facts import DaysAfter
from omni.model.problem import Finding, Level
from omni.read.authored import authored, unquoted
from omni.read.tone import terms_in
from omni.timing.instants import last_moment

LEVEL = Level.WARNING
_HURRY = {
    "it": ("ultime ore", "ultimi giorni", "ultima occasione", "solo oggi", "solo per oggi", "ancora per poco"),
    "ro": ("ultimele ore", "ultimele zile", "ultima șansă", "doar azi", "numai azi", "doar astăzi"),
    "en": ("last hours", "final hours", "last days", "last chance", "today only", "only today", "ending soon"),
    "de": ("letzte Stunden", "letzte Tage", "letzte Chance", "nur heute", "nur noch kurz"),
    "fr": ("dernières heures", "derniers jours", "dernière chance", "aujourd'hui seulement"),
    "es": ("últimas horas", "últimos días", "última oportunidad", "solo hoy"),
}


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every word of urgency in a message of a campaign that has no end."""
    message = claims.message
    language = (message.brief.written_in or message.key.locale).split("-")[0]
    words = _HURRY.get(language, ())
    if not words or message.brief.purpose != "marketing" or _ends(message.brief):
        return
    for text in authored(claims):
        for place, word in terms_in(unquoted(text.words), words):
            yield Finding(
                text.place(*place),
                f"{message.name} says {word}, no fact of the campaign says when it ends",
                related=((message.brief.campaign.route / "facts", "the facts"),),
                advice="write the end as a fact and print it, or take the hurry out",
                seen=text.seen(message.name, *place),
            )


def _ends(brief: Brief) -> bool:
    facts = brief.facts.values()
    return any(isinstance(fact.value, DaysAfter) or last_moment(fact, brief.market.id) for fact in facts)
