"""Headings that skip a level.

## What it does
Looks in finished pages for a heading that is more than one level below the one before it, as `<h3>` after `<h1>`.

## Why the customer would care
Many listeners leap from heading to heading, and believe that they missed something.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1>{{ copy.headline }}</h1><h3>{{ copy.body }}</h3><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1>{{ copy.headline }}</h1><h2>{{ copy.body }}</h2><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Use the next level, and CSS for the size.

## Source
WCAG 2.2, success criterion 1.3.1 (info and relationships); W3C technique G141.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from omni.model.message import Message
from omni.model.place import Place
from omni.model.problem import Finding, Level, Seen

LEVEL = Level.WARNING
_HEADING = re.compile(r"<h([1-6])\b")
_SKIPPING = ("<h3", "<h4", "<h5", "<h6")


def check(message: Message) -> Iterator[Finding]:
    """Yields the first heading of each page that skips a level."""
    for part in message.parts.values():
        if part.kind != "html" or not any(tag in part.text for tag in _SKIPPING):
            continue
        levels = [int(level) for level in _HEADING.findall(part.text)]
        skip = next(((high, low) for high, low in pairwise(levels) if low > high + 1), None)
        if skip:
            yield Finding(
                Place(part.template),
                f"the page of {message.name} goes from heading {skip[0]} to heading {skip[1]}",
                advice=f"use <h{skip[0] + 1}>, and CSS for the size",
                seen=Seen(message.name, value=f"<h{skip[1]}"),
            )
