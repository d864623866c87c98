"""A page that does not say its language.

## What it does
Looks in finished pages for `<html>` without `lang`.

## Why the customer would care
A voice that reads Italian as if it were English cannot be understood.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      »<html«><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write `<html lang="{{ language }}">` in the template.

## Source
WCAG 2.2, success criterion 3.1.1 (language of page).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.message import Message
from omni.model.place import Place
from omni.model.problem import Finding, Level, Seen

LEVEL = Level.ERROR
_NEAR = 2000


def check(message: Message) -> Iterator[Finding]:
    """Yields every page of a message without a language."""
    for part in message.parts.values():
        start = part.text.find("<html", 0, _NEAR) if part.kind == "html" else -1
        if start >= 0 and " lang=" not in part.text[start : part.text.find(">", start)]:
            yield Finding(
                Place(part.template),
                f"the page of {message.name} does not say its language",
                advice='write <html lang="{{ language }}"> in the template',
                seen=Seen(message.name, value="<html"),
            )
