"""One code in two campaigns.

## What it does
Compares the codes that everybody shares over all campaigns and versions that are planned together.

## Why the customer would care
The code of the newsletter opens the offer for the best customers; and nobody can tell afterwards which campaign a
redeemed code came from.

## Bad
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      marco,marco@mail.example,it,IT,offers
    campaigns/grazie.yaml: |
      campaign: grazie
      title: For those who were here in December
      channels: [email]
      locales: [it]
      send: 2027-01-08T11:00
      facts: {voucher: {EUR: 10, role: voucher}, code: »BLACK30«}
      cta: https://aurora.example/grazie
      copy:
        it:
          subject: "Un grazie da Aurora"
          preheader: "Per chi è passato a dicembre: {{ voucher }} la prossima volta"
          headline: "Grazie della visita"
          body: "Con {{ code }} hai {{ voucher }} di sconto da Aurora."
          cta: Torna a trovarci

## Good
    audience.yaml: {audience: {file: people.csv}}
    people.csv: |
      id,email,locale,country,consent.email
      marco,marco@mail.example,it,IT,offers
    campaigns/grazie.yaml: |
      campaign: grazie
      title: For those who were here in December
      channels: [email]
      locales: [it]
      send: 2027-01-08T11:00
      facts: {voucher: {EUR: 10, role: voucher}, code: GRAZIE10}
      cta: https://aurora.example/grazie
      copy:
        it:
          subject: "Un grazie da Aurora"
          preheader: "Per chi è passato a dicembre: {{ voucher }} la prossima volta"
          headline: "Grazie della visita"
          body: "Con {{ code }} hai {{ voucher }} di sconto da Aurora."
          cta: Torna a trovarci

## How to fix
Give each campaign a code of its own.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.facts import Code, Fact
from omni.model.outcome import Outcome
from omni.model.problem import Finding, Level

LEVEL = Level.WARNING


def check(outcome: Outcome) -> Iterator[Finding]:
    """Yields every code that an earlier campaign has too, at the later one."""
    known: dict[str, tuple[str, Fact]] = {}
    for campaign in outcome.project.campaigns.values():
        for code, fact in _codes(campaign):
            owner, first = known.setdefault(code, (campaign.id, fact))
            if owner != campaign.id:
                yield Finding(
                    fact.route,
                    f"{campaign.id} has the code {code}, which is the code of {owner}",
                    related=((first.route, f"the code of {owner}"),),
                    advice="give one of them another code",
                    campaign=campaign.id,
                )


def _codes(campaign: Campaign) -> Iterator[tuple[str, Fact]]:
    """Each code once, folded as a till reads it."""
    seen = set()
    for facts in (campaign.facts, *(version.facts for version in campaign.versions)):
        for fact in facts.values():
            for value in fact.values.values():
                if isinstance(value, Code) and value.code.upper() not in seen:
                    seen.add(value.code.upper())
                    yield value.code.upper(), fact
