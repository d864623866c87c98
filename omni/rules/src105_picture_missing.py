"""A picture whose file is not there.

## What it does
Looks for the file of every image, crop, cover, video and caption that a campaign names, of every product's image and of
the brand's logo: beside the file that names it, in `images/` there, in `campaigns/images/`, or at its path in the
workspace. Until it is there, omni draws something in the brand's colours, and nothing else has to wait.

## Why the customer would care
A grey box with a crossed-out picture is the first thing that they see.

## Bad
    images: {hero: {file: »heroo.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Put the file into `campaigns/images/`, or mend its name.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.load.notes import unknown
from omni.load.picture_files import named_files
from omni.model.frozen import replace
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.WARNING


def check(project: Project) -> Iterator[Finding]:
    """Yields every file that is named and not there, once for each campaign."""
    files = project.files
    beside = [path.rpartition("/")[2] for path in files.others]
    told: set[tuple[str, str]] = set()
    for one in named_files(project):
        mark = (one.campaign, one.written)
        if "://" not in one.written and mark not in told and not files.named(one.written, one.route.file):
            told.add(mark)
            finding = unknown("file", one.written, beside, one.route, "")
            advice = finding.advice or "put the file into campaigns/images"
            yield replace(finding, advice=advice, campaign=one.campaign)
