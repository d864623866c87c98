"""A translation of a text that has changed since.

## What it does
Compares the text that a translation was made from with the text that stands there now, in campaigns with a record of
translations, which `omni copy import` writes.

## Why the customer would care
The Italian mail speaks of the new offer, the Romanian one still of the old one.

## Bad
    campaigns/translations.yaml:
      translations: ciao
      made: {ro: {cta: {from: it, text: 000000000000, state: approved}}}
    copy:
      ro: {cta: »Descoperă«}

## Good
    campaigns/translations.yaml:
      translations: ciao
      made: {ro: {cta: {from: it, text: 61e110dfa7de, state: approved}}}

## How to fix
`omni copy export --only changed` writes the texts to translate again. Where the old translation still fits, set its
state in that sheet to approved.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.model.translations import Translations

LEVEL = Level.WARNING
_WHEN = {"approved": "was approved", "changed": "was made"}


def check(project: Project) -> Iterator[Finding]:
    """Yields every translation whose source text is another than the one that it was made from."""
    for name, record in project.translations.items():
        if name in project.campaigns:
            yield from _stale(project.campaigns[name], record)


def _stale(campaign: Campaign, record: Translations) -> Iterator[Finding]:
    from omni.resolve.strings import fingerprint, strings

    for locale, made in record.made.items():
        present = {str(spot): text for spot, text in strings(campaign, locale).items()}
        for source in dict.fromkeys(one.source for one in made.values()):
            for spot, text in strings(campaign, source).items():
                of = made.get(str(spot))
                if of and of.source == source and str(spot) in present and of.text != fingerprint(text.text):
                    yield Finding(
                        present[str(spot)].route,
                        f"the text ({source}) has changed since its translation ({locale}) {_WHEN[of.state]}",
                        related=((text.route, f"the text ({source}) now"), (of.route, "what was translated")),
                        advice="translate it again (omni copy export --only changed)",
                        campaign=campaign.id,
                    )
