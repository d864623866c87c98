"""A table that only lays a page out, and does not say so.

## What it does
Looks in finished pages for tables without headings (`<th>`) and without `role="presentation"`.

## Why the customer would care
A voice reads "table, one column, three rows" before every part of the email.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      »<table«><tr><td><p>{{ copy.headline }}</p><p>{{ copy.body }}</p></td></tr></table>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <table role="presentation"><tr><td><p>{{ copy.headline }}</p><p>{{ copy.body }}</p></td></tr></table>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write `<table role="presentation">` in the template.

## Source
WAI-ARIA 1.2, the role presentation; HTML, tables for layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.message import Message
from omni.model.place import Place
from omni.model.problem import Finding, Level, Seen

LEVEL = Level.INFO
_NO_ROLE = re.compile(r"<table\b(?![^>]*\srole\s*=)[^>]*>", re.IGNORECASE)
_HEADING = re.compile(r"<th[\s>]", re.IGNORECASE)


def check(message: Message) -> Iterator[Finding]:
    """Yields every page with a table that neither has headings nor says that it has none."""
    for part in message.parts.values():
        if part.kind == "html" and _NO_ROLE.search(part.text) and not _HEADING.search(part.text):
            yield Finding(
                Place(part.template),
                f"a table of {message.name} lays its page out and does not say so",
                advice='write <table role="presentation"> in the template',
                seen=Seen(message.name, value="<table"),
            )
