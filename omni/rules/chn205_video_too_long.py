"""A video that lasts longer than the channel takes.

## What it does
Compares `seconds` of each video with `max_seconds` of the channels of its campaign.

## Why the customer would care
The end is cut off, or the post never appears; and the offer usually comes last.

## Bad
    channel_templates/email/channel.yaml:
      pictures: {max_seconds: 60, confidence: A}
    campaigns/hero.jpg: 1200 x 600
    videos: {teaser: {file: hero.jpg, seconds: »75«, alt: Cappotto, captions: {it: hero.jpg, ro: hero.jpg}}}

## Good
    channel_templates/email/channel.yaml:
      pictures: {max_seconds: 60, confidence: A}
    campaigns/hero.jpg: 1200 x 600
    videos: {teaser: {file: hero.jpg, seconds: 45, alt: Cappotto, captions: {it: hero.jpg, ro: hero.jpg}}}

## How to fix
Cut the video, or leave the channel out of the campaign.

## Source
Each channel names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve.placements import placements

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields every video that is too long for a channel."""
    for one in placements(project):
        video, channel = one.picture, one.channel.id
        for limit in one.channel.pictures if one.is_video else ():
            if limit.max_seconds is not None and video.seconds > limit.max_seconds:
                yield Finding(
                    video.route / "seconds",
                    f"the video {video.name} lasts {video.seconds:,} s, {channel} takes {limit.max_seconds:,} s",
                    related=((limit.route, f"what {channel} takes"),),
                    advice=f"cut it to {limit.max_seconds:,} s",
                    level=None if limit.is_sure else Level.WARNING,
                    campaign=one.campaign.id,
                )
