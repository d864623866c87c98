"""A picture in a format that the channel does not take.

## What it does
Looks at the first bytes of each picture and video that a channel shows (its crop, else the file itself), whatever its
name says, and compares the format with `formats` of channel.yaml.

## Why the customer would care
They see an empty box: Outlook shows no WebP, mail programs show no SVG, hardly any shows the HEIC of a telephone.

## Bad
    channel_templates/email/channel.yaml:
      pictures: {formats: [jpg, png, gif], confidence: A}
    campaigns/hero.jpg: 1200 x 600 webp
    images: {hero: {file: »hero.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    channel_templates/email/channel.yaml:
      pictures: {formats: [jpg, png, gif], confidence: A}
    campaigns/hero.jpg: 1200 x 600
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Export the picture as JPEG (photographs) or PNG (flat colours); a new ending of its name changes nothing.

## Source
Each channel names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.pictures import VIDEOS
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve.placements import placements
from omni.words.pictures import any_of, format_name

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields every file in another format."""
    for one in placements(project):
        for limit in one.channel.pictures:
            taken = [name for name in limit.formats if (name in VIDEOS) == one.is_video]
            if taken and one.file and one.file.format not in taken:
                is_one = (
                    f"is {format_name(one.file.format)}"
                    if one.file.format
                    else f"is no {'video' if one.is_video else 'picture'} that omni knows"
                )
                yield Finding(
                    one.route,
                    f"{one.written} {is_one}, {one.channel.id} takes {any_of(map(format_name, taken))}",
                    related=((limit.route, f"what {one.channel.id} takes"),),
                    advice=f"export it as {format_name(taken[0])}",
                    level=None if limit.is_sure else Level.WARNING,
                    campaign=one.campaign.id,
                )
