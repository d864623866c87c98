"""A picture whose shape the channel does not take.

## What it does
Measures the file that a channel shows (its crop, else the picture itself) and compares width to height with the ratios
of channel.yaml. Two hundredths more or less are rounding.

## Why the customer would care
The provider cuts the picture to its own shape: heads, prices and the product's edge are lost.

## Bad
    channel_templates/email/channel.yaml:
      pictures: {ratio: "2:1", confidence: A}
    campaigns/hero.jpg: 1080 x 1080
    images: {hero: {file: »hero.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    channel_templates/email/channel.yaml:
      pictures: {ratio: ["2:1", "1:1"], confidence: A}
    campaigns/hero.jpg: 1080 x 1080
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Cut the picture yourself and name the file under `crops`: `crops: {instagram: hero-square.jpg}`.

## Source
Each channel names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.pictures import PictureFile, PictureLimit
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve.placements import Placement, placements
from omni.words.pictures import any_of

LEVEL = Level.ERROR
_ROUNDING = Decimal("0.02")


def check(project: Project) -> Iterator[Finding]:
    """Yields every file that its channel would cut."""
    for one in placements(project):
        for limit in one.channel.pictures:
            if limit.ratios and one.file and one.file.width and one.file.height and not _fits(one.file, limit):
                yield _finding(one, one.file, limit)


def _fits(file: PictureFile, limit: PictureLimit) -> bool:
    shape = Decimal(file.width) / file.height
    return any(abs(shape / ratio.value - 1) <= _ROUNDING for ratio in limit.ratios)


def _finding(one: Placement, file: PictureFile, limit: PictureLimit) -> Finding:
    taken = any_of(map(str, limit.ratios))
    return Finding(
        one.route,
        f"{one.written} is {file.width:,} x {file.height:,} pixels, {one.channel.id} takes {taken}",
        related=((limit.route, f"what {one.channel.id} takes"),),
        advice=f"name a file of that shape under crops: {{{one.channel.id}: …}}",
        level=None if limit.is_sure else Level.WARNING,
        campaign=one.campaign.id,
    )
