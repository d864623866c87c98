"""A picture with fewer pixels than the channel wants.

## What it does
Measures the file that a channel shows (its crop, else the picture itself) and compares its width and height with
`min_width` and `min_height` of channel.yaml.

## Why the customer would care
A small picture is blown up: the product looks blurred, and so does the brand.

## Bad
    channel_templates/email/channel.yaml:
      pictures: {min_width: 1200, confidence: A}
    campaigns/hero.jpg: 640 x 320
    images: {hero: {file: »hero.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    channel_templates/email/channel.yaml:
      pictures: {min_width: 1200, confidence: A}
    campaigns/hero.jpg: 1200 x 600
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Export the picture again with more pixels; enlarging the small one changes nothing.

## Source
Each channel names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve.placements import Placement, placements

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields every file that is too narrow or too low, once for each limit."""
    for one in placements(project):
        for limit in one.channel.pictures:
            lacks = list(_lacks(one, limit.min_width, limit.min_height))
            if lacks:
                yield Finding(
                    one.route,
                    f"{one.written} is {' and '.join(lacks)}",
                    related=((limit.route, f"what {one.channel.id} takes"),),
                    advice="export it again with more pixels",
                    level=None if limit.is_sure else Level.WARNING,
                    campaign=one.campaign.id,
                )


def _lacks(one: Placement, width: int, height: int) -> Iterator[str]:
    name = one.channel.id
    if one.file and 0 < one.file.width < width:
        yield f"{one.file.width:,} pixels wide, {name} takes {width:,} or more"
    if one.file and 0 < one.file.height < height:
        yield f"{one.file.height:,} pixels high, {name} takes {height:,} or more"
