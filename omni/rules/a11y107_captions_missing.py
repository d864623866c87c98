"""A video without captions.

## What it does
Finds videos that have no captions in a language of their campaign. Where nobody speaks, a file that says so
(`[Musica]`) is enough.

## Why the customer would care
Most people watch with the sound off, and some cannot hear it.

## Bad
    videos: {teaser: {file: hero.jpg, seconds: 12, alt: Cappotto Nova, »captions«: {it: hero.jpg}}}

## Good
    videos: {teaser: {file: hero.jpg, seconds: 12, alt: Cappotto Nova, captions: {it: hero.jpg, ro: hero.jpg}}}

## How to fix
Name a file of captions for each language: `captions: {it: teaser.it.vtt, ro: teaser.ro.vtt}`.

## Source
WCAG 2.2, success criterion 1.2.2 (captions, prerecorded).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign, Picture
from omni.model.localised import pick
from omni.model.problem import Finding, Level

LEVEL = Level.WARNING


def check(campaign: Campaign) -> Iterator[Finding]:
    """Yields every video, with the languages that it has no captions in."""
    for video in campaign.videos.values():
        lacking = [locale for locale in campaign.locales if not pick(video.captions, locale)]
        if lacking:
            yield Finding(
                (video.route / "captions").key if video.captions else video.route.key,
                f"the video {video.name} has no captions in {', '.join(lacking)}",
                advice=_added(video, lacking[0]),
                campaign=campaign.id,
            )


def _added(video: Picture, locale: str) -> str:
    """The file of another language with this one in its name, else one called like the video."""
    for other, file in video.captions.items():
        if f".{other}." in file:
            return f"add {locale}: {file.replace(f'.{other}.', f'.{locale}.')} to captions"
    return f"write captions: {{{locale}: {video.name}.{locale}.vtt}}"
