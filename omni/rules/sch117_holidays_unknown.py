"""A policy that keeps holidays, in a country whose holidays are not known.

## What it does
Looks whether omni knows the holidays of every country of the brand's markets where `holidays` of policy.yaml is
`defer`, `advance` or `drop`.

## Why the customer would care
They get the message on a day on which the brand meant to leave them alone.

## Bad
    policy.yaml: {holidays: »defer«}
    brand.yaml: {markets: {nepal: {countries: [NP], currency: NPR, timezone: Asia/Kathmandu, locales: [en]}}}

## Good
    policy.yaml: {holidays: warn}

## How to fix
Write the days as `quiet_dates`, or name another country's calendar as `holidays` of the market.

## Source
omni's own rule (schedule semantics R10).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.zones import knows_holidays_of

LEVEL = Level.WARNING


def check(project: Project) -> Iterator[Finding]:
    """Yields the policy's answer, with the countries that it has no effect in."""
    policy = project.policy
    markets = project.brand.markets.values()
    calendars = {market.holidays or country for market in markets for country in market.countries}
    unknown = sorted(calendar for calendar in calendars if not knows_holidays_of(calendar))
    if policy.holidays == "warn" or not unknown:
        return
    countries = " and ".join(unknown)
    yield Finding(
        policy.route / "holidays",
        f"{policy.holidays} is what becomes of messages on a holiday, those of {countries} are not known to omni",
        related=((project.brand.route / "markets", "the markets"),),
        advice=f"write the days as quiet_dates, such as {{date: 2026-12-25, country: {unknown[0]}}}",
    )
