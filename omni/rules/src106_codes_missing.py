"""A file of codes that is not there.

## What it does
Looks for the file of every fact that gives each person a code of their own: beside the file that names it, or at its
path in the workspace. Without it nobody can tell whether there are enough codes.

## Why the customer would care
They are promised a code, and there is none to give.

## Bad
    facts: {code: {codes: »coupons.csv«}}

## Good
    facts: {code: {one_each: "AUG-####"}}

## How to fix
Put the file beside the campaign, a code on each line, or mend its name; a pattern needs no file.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.load.misfit import shortened
from omni.model.campaign import Campaign
from omni.model.facts import Fact, OneEachCode
from omni.model.problem import Finding, Fix, Level, Replacement
from omni.model.project import Project
from omni.words.nearest import nearest

LEVEL = Level.WARNING


def check(project: Project) -> Iterator[Finding]:
    """Yields every fact whose codes no file holds."""
    yield from _missing(project, project.brand.facts, "")
    for campaign in project.campaigns.values():
        for facts in _groups(campaign):
            yield from _missing(project, facts, campaign.id)


def _groups(campaign: Campaign) -> Iterator[Mapping[str, Fact]]:
    yield campaign.facts
    yield from (version.facts for version in campaign.versions)


def _missing(project: Project, facts: Mapping[str, Fact], campaign: str) -> Iterator[Finding]:
    files = project.files
    for fact in facts.values():
        for market, value in fact.values.items():
            written = value.file if isinstance(value, OneEachCode) else ""
            if written and not files.named(written, fact.route.file):
                here = fact.route / "by_market" / market if market else fact.route
                close = nearest(written, [path.rpartition("/")[2] for path in files.others]) or ""
                yield Finding(
                    here / "codes",
                    f'no file is called "{shortened(written)}"' + (f', one is called "{close}"' if close else ""),
                    advice=f"write {close}" if close else "put the file beside the campaign, a code on each line",
                    fix=Fix(f"write {close}", (Replacement(here / "codes", close),), safe=False) if close else None,
                    campaign=campaign,
                )
