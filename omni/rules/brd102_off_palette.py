"""A colour that is not the brand's.

## What it does
Looks in the templates of pages (emails, letters, banners, posters) for colours that are written as numbers and are not
among `identity.colors` of brand.yaml. Black, white and greys are left alone.

## Why the customer would care
Almost the brand's blue looks like a copy of the brand.

## Bad
    brand.yaml: {identity: {colors: {primary: "#7A2E4D"}}}
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1 style="color: »#7A2E9D«">{{ copy.headline }}</h1>
      <p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    brand.yaml: {identity: {colors: {primary: "#7A2E4D"}}}
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1 style="color: {{ brand.colors.primary }}; border-color: #7a2e4d; background: #EEEEEE">{{ copy.headline }}</h1>
      <p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write the variable of the colour, `{{ brand.colors.primary }}`.

## Source
omni's own rule; the colours are the brand's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.WARNING
_COLOR = re.compile(r"(?<=[:\s\"'=(,])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b(?!\s*\{)")
_GREY = 12
_SHORT = 3


def check(project: Project) -> Iterator[Finding]:
    """Yields every colour of a page that the brand does not have."""
    colors = project.brand.identity.colors
    palette = {_long(color) for color in colors.values()}
    if not palette:
        return
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel):
            for start, end in _colored(text):
                color = text[start:end]
                if _long(color) not in palette and not _is_grey(color):
                    near = min(colors, key=lambda name: _distance(colors[name], color))
                    yield Finding(
                        place_in(file, text, start, end),
                        f"{channel.title} uses the colour {color}, which brand.yaml does not have; "
                        f"the nearest there is {near}, {colors[near]}",
                        related=((project.brand.route / "identity" / "colors", "the brand's colours"),),
                        advice=f"write {{{{ brand.colors.{near} }}}}",
                    )


@lru_cache(maxsize=256)
def _colored(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _COLOR.finditer(text))


def _long(color: str) -> str:
    digits = color.lstrip("#").lower()
    return "".join(char * 2 for char in digits) if len(digits) == _SHORT else digits


def _is_grey(color: str) -> bool:
    parts = _parts(color)
    return max(parts) - min(parts) <= _GREY


def _distance(one: str, other: str) -> int:
    return sum((left - right) ** 2 for left, right in zip(_parts(one), _parts(other), strict=True))


def _parts(color: str) -> list[int]:
    digits = _long(color)
    return [int(digits[at : at + 2], 16) for at in (0, 2, 4)]
