"""A part with less in it than its channel asks for.

## What it does
Compares each finished part, each line of one where the limit says so, and the sender's name with the least that
channel.yaml asks for: characters, or lines such as the three headlines of a search ad. Limits that a provider sets are
errors, advice is a warning.

## Why the customer would care
An ad with two headlines is not shown, and a short line after the subject is filled up with whatever comes next.

## Bad
    copy:
      it: {preheader: "-{{ discount }} con {{ code }}"}

## Good
    copy:
      it: {preheader: "-{{ discount }} su tutto con il codice {{ code }}, {{ ends | fino_a }}"}

## How to fix
Write more, or give this channel a text of its own (`copy.it.email.preheader`).

## Source
Each limit names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.limits import Measured, broken, level_of, measured

LEVEL = Level.ERROR
_FILES = {
    "picture": "images: {hero: {file: …, alt: {it: …}}} and put the file beside the campaign",
    "video": "videos: {hero: {file: …, captions: {it: …}}}",
}


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part, line and sender that is under a limit."""
    for one in measured(claims, lambda limit: limit.min is not None):
        least = one.limit.min or 0
        if one.count < least and _is_file(claims, one):
            yield _without_file(claims, one)
        elif one.count < least:
            yield broken(claims, one, f"at least {least:,}", f"add {least - one.count:,}")


def _is_file(claims: Claims, one: Measured) -> bool:
    """True for a part that names a picture or a video instead of holding words."""
    return one.part in _FILES and claims.message.brief.channel.parts[one.part].hidden


def _without_file(claims: Claims, one: Measured) -> Finding:
    message = claims.message
    return Finding(
        message.brief.campaign.route / "channels",
        f"{message.brief.channel.id} has no {one.part}, and it shows nothing without one",
        related=((one.limit.route, f"the limit: {one.limit.note or one.limit.source}"),),
        advice=f"write {_FILES[one.part]}",
        level=level_of(one.limit),
    )
