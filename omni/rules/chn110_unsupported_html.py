"""HTML that mail programs do not show.

## What it does
Looks in the templates of emails for what many mail programs drop or break: scripts, forms, frames, video, style sheets
from elsewhere, pictures inside the file, and layouts by flexbox, grid or position.

## Why the customer would care
The page falls apart in Outlook, or the form in it does nothing.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      »<form« action="{{ cta.url }}"></form>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Lay out with tables, lead to a page for the rest.

## Source
https://www.caniemail.com/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.WARNING
_UNSUPPORTED = {
    r"<(?:script|form|input|select|textarea|iframe|object|embed|video|audio|canvas)\b": "",
    r"<link\b[^>]*stylesheet": "a style sheet from elsewhere",
    r"@import\b": "a style sheet from elsewhere",
    r"display\s*:\s*(?:inline-)?(?:flex|grid)\b": "",
    r"position\s*:\s*(?:absolute|fixed|sticky)\b": "",
    r"src\s*=\s*[\"']data:": "a picture inside the file",
    r"\bvar\(--": "",
}


def check(project: Project) -> Iterator[Finding]:
    """Yields every piece of an email's templates that mail programs drop."""
    for channel in channels_in_use(project):
        if channel.artefact == "eml":
            for file, text in page_templates(project, channel):
                for start, end, named in _found(text):
                    what = named or text[start:end].strip("<")
                    yield Finding(
                        place_in(file, text, start, end),
                        f"{channel.title} uses {what}, which many mail programs do not show",
                        advice="lay out with tables, and lead to a page for the rest",
                    )


@lru_cache(maxsize=64)
def _found(text: str) -> tuple[tuple[int, int, str], ...]:
    comments = re.sub(r"\{#.*?#\}|<!--.*?-->", lambda match: " " * len(match[0]), text, flags=re.DOTALL)
    found = [
        (match.start(), match.end(), what)
        for pattern, what in _UNSUPPORTED.items()
        for match in re.finditer(pattern, comments, re.IGNORECASE)
    ]
    return tuple(sorted(found))
