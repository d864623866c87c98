"""An email whose plain text lacks what its page says.

## What it does
Compares the facts that the page of an email prints with those of its text part.

## Why the customer would care
Watches, screen readers and careful companies show the text alone: there the code is missing.

## Bad
    channel_templates/email/text.txt.j2: |
      {{ brand.name }}
      {{ copy.headline }} {{ code }} {{ links.unsubscribe }}
    requires: null

## Good
    channel_templates/email/text.txt.j2: |
      {{ brand.name }}
      {{ copy.headline }} {{ copy.body }} {{ links.unsubscribe }}
    requires: null

## How to fix
Print the same copy in the template of the text part.

## Source
RFC 2046, section 5.1.4 (multipart/alternative).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.place import Place
from omni.model.problem import Finding, Level
from omni.read.written import beginning

LEVEL = Level.ERROR
_PAGE, _TEXT = "html", "text"


def check(claims: Claims) -> Iterator[Finding]:
    """Yields the first fact that the page of an email states and its text does not."""
    message = claims.message
    if message.brief.channel.artefact != "eml" or _PAGE not in claims.readable or _TEXT not in claims.readable:
        return
    told = _facts(claims, _TEXT)
    lacking = [name for name in _facts(claims, _PAGE) if name not in told]
    if lacking:
        yield Finding(
            Place(message.parts[_TEXT].template),
            f"the text part of {message.name} does not say {' or '.join(lacking)}, its page does",
            advice="print the same copy in the text part",
            seen=beginning(claims, _TEXT),
        )


def _facts(claims: Claims, part: str) -> dict[str, None]:
    """The facts that a part itself shows, in order."""
    pieces, asides = claims.readable[part].pieces, claims.readable[part].asides
    shown = (one.origin for one in pieces if not any(start <= one.start < end for start, end in asides))
    return dict.fromkeys(origin.name.partition(".")[0] for origin in shown if origin.kind == "fact")
