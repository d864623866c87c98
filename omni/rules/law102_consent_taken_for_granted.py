"""A missing answer counts as consent.

## What it does
Looks whether policy.yaml takes a missing answer for a yes (`consent: {unknown: granted}`) while the brand has a market
whose law asks for consent before electronic marketing.

## Why the customer would care
They never asked for it. In the European Union and the United Kingdom the sender has to prove that they did, person by
person: when, and where they said so.

## Bad
    policy.yaml: {consent: {»unknown«: granted}}

## Good
    policy.yaml: {consent: {unknown: refused}}

## How to fix
Write `consent: {unknown: refused}`, and the answers of your people in the audience (`consent.email`). For email to
customers about what is like what they bought, some countries need no consent: then write it as theirs, with a waiver
that names the sale.

## Source
Directive 2002/58/EC article 13(1) and (2); in Italy D.lgs. 196/2003 article 130, in Romania Legea 506/2004 article 12,
in Germany UWG § 7; in the United Kingdom PECR 2003 regulation 22; proof: Regulation (EU) 2016/679 article 7(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.law import CONSENT_FIRST
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.WARNING
STRICT = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields the policy's answer for people who gave none."""
    countries = {country for market in project.brand.markets.values() for country in market.countries}
    asking = sorted(countries & CONSENT_FIRST)
    if project.policy.consent_unknown == "granted" and asking:
        yield Finding(
            (project.policy.route / "consent" / "unknown").key,
            f"a missing answer counts as consent, the law of {' and '.join(asking)} asks for a yes before",
            related=((project.brand.route / "markets", "the markets"),),
            advice="write consent: {unknown: refused}, and the answers of your people in the audience",
        )
