"""A picture with more bytes than the channel takes.

## What it does
Compares the size of the file that a channel shows (its crop, else the picture itself) with `max_bytes` of channel.yaml.

## Why the customer would care
They look at an empty box while the picture loads, on their own mobile data; some providers refuse it at once.

## Bad
    channel_templates/email/channel.yaml:
      pictures: {max_bytes: 1000000, confidence: A}
    campaigns/hero.jpg: 2400 x 1200, 3400000 bytes
    images: {hero: {file: »hero.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    channel_templates/email/channel.yaml:
      pictures: {max_bytes: 1000000, confidence: A}
    campaigns/hero.jpg: 1200 x 600, 180000 bytes
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Export it in the pixels that are shown (twice those of the page are enough), as JPEG at a quality around 80.

## Source
Each channel names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve.placements import Placement, placements
from omni.words.pictures import weight

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields every file that is over a limit of its channel."""
    for one in placements(project):
        for limit in one.channel.pictures:
            if limit.max_bytes is not None and _weight(one) > limit.max_bytes:
                yield Finding(
                    one.route,
                    f"{one.written} weighs {weight(_weight(one))}, {one.channel.id} takes {weight(limit.max_bytes)}",
                    related=((limit.route, f"what {one.channel.id} takes"),),
                    advice=f"export it with at most {weight(limit.max_bytes)}",
                    level=None if limit.is_sure else Level.WARNING,
                    campaign=one.campaign.id,
                )


def _weight(one: Placement) -> int:
    return one.file.size if one.file and not one.is_video else 0
