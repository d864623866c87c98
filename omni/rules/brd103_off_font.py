"""A font that is not the brand's.

## What it does
Looks in the templates of pages for font stacks that are written out and begin with a font that `identity.fonts` of
brand.yaml does not name.

## Why the customer would care
Letters are recognised before words are read.

## Bad
    brand.yaml: {identity: {fonts: {body: "Helvetica, Arial, sans-serif"}}}
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1 style="font-family: »Papyrus«, fantasy">{{ copy.headline }}</h1>
      <p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    brand.yaml: {identity: {fonts: {body: "Helvetica, Arial, sans-serif"}}}
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1 style="font-family: {{ brand.fonts.body }}">{{ copy.headline }}</h1>
      <p style="font-family: Arial, sans-serif">{{ copy.body }}</p>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write the variable of the font, `{{ brand.fonts.body }}`.

## Source
omni's own rule; the fonts are the brand's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.WARNING
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?(?P<first>[A-Za-z][\w -]*)")
_GENERIC = frozenset({
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit", "initial", "unset", "ui-serif",
    "ui-sans-serif", "ui-monospace",
})  # fmt: skip


def check(project: Project) -> Iterator[Finding]:
    """Yields every font of a page that the brand does not have."""
    stacks = project.brand.identity.fonts.values()
    ours = {family.strip(" '\"").casefold() for stack in stacks for family in stack.split(",")}
    if not ours:
        return
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel):
            for match in _FAMILY.finditer(text):
                first = match["first"].strip()
                if first.casefold() not in ours | _GENERIC:
                    yield Finding(
                        place_in(file, text, match.start("first"), match.start("first") + len(first)),
                        f"{channel.title} uses the font {first}, which brand.yaml does not have",
                        related=((project.brand.route / "identity" / "fonts", "the brand's fonts"),),
                        advice="write one of the brand's: {{ brand.fonts.NAME }}",
                    )
