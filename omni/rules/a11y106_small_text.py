"""Text that is too small to read.

## What it does
Looks in the templates of pages that people receive for a font size below 12 px. What is hidden, as a preheader often
is, and banners and posters, which have a size of their own, are left alone.

## Why the customer would care
Whoever has to zoom in to read the terms believes that they are meant to be missed.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1>{{ copy.headline }}</h1><p style="font-size: »10px«">{{ copy.body }}</p>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1>{{ copy.headline }}</h1><p style="font-size: 12px">{{ copy.body }}</p>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Set the text in 12 px or more, and say less.

## Source
omni's own rule; WCAG 2.2 names no size, mail programs enlarge what is below 12 to 13 px.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.declared_styles import blocks
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.WARNING
_SIZE = re.compile(r"(\d+(?:\.\d+)?)px(?:\s*!important)?")
_SMALLEST = 12


def check(project: Project) -> Iterator[Finding]:
    """Yields every font size of a page that is too small."""
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel) if channel.addressed else ():
            for block in blocks(text, {}) if "font-size" in text else ():
                size = block.get("font-size")
                match = _SIZE.fullmatch(size.value) if size else None
                if size and match and float(match[1]) < _SMALLEST:
                    yield Finding(
                        place_in(file, text, size.start, size.end),
                        f"{channel.title} sets text in {match[1]} px, which few can read without zooming in",
                        advice=f"set it in {_SMALLEST} px or more",
                    )
