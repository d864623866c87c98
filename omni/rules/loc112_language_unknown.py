"""A language that omni has no words for.

## What it does
Finds a language of a campaign other than Italian, Romanian, English, German, French and Spanish. What omni writes into
its messages is English there: the words of filters (`until`), units, "Unsubscribe"; and of what is written by hand only
signs and digits are read, no words.

## Why the customer would care
A Hungarian email says `until december 20.` in the middle of a sentence.

## Bad
    brand.yaml: {markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro, hu]}}}
    locales: [it, ro, »hu«]
    copy:
      hu:
        subject: "Black Friday: {{ discount }}"
        headline: "Black Friday: {{ discount }}"
        body: "Kedvezményes kuponkód: {{ code }}, {{ discount }}, {{ ends | date }}"
        short: "{{ code }}: {{ discount }}, {{ ends | date }}"
        cta: Megnyitom

## Good
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}."}

## How to fix
Write dates without the words of filters (`{{ ends | date }}`), words of units under `nouns`, and those of templates in
a copy of channel_templates/_shared/words.j2; then waive the rule with that reason.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.problem import Finding, Level
from omni.words.languages import language
from omni.words.units import UNITS

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields each language of a campaign that no word is known of."""
    for at, locale in enumerate(campaign.locales):
        tag = locale.split("-")[0]
        if tag not in UNITS:
            yield Finding(
                campaign.route / "locales" / at,
                f"omni has no words for {language(tag)}: what filters, units and templates add is English in {locale}",
                advice="write these words in the copy and the templates, and check that text by eye",
            )
