"""A picture without words.

## What it does
Finds pictures and videos of a message without a text in its language, and `<img>` without `alt` in templates.

## Why the customer would care
Many mail programs show no pictures until asked, and some readers cannot see them.

## Bad
    images: {»hero«: {file: hero.jpg, alt: {it: Cappotto Nova}}}

## Good
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Write what the picture says, in each language; `alt=""` in the template for one that only decorates.

## Source
WCAG 2.2, success criterion 1.1.1 (non-text content).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.localised import pick
from omni.model.message import Message
from omni.model.place import Place
from omni.model.problem import Finding, Level, Seen

LEVEL = Level.ERROR
_NO_ALT = re.compile(r"<img\b(?![^>]*\salt\s*=)[^>]*>", re.IGNORECASE)


def check(message: Message) -> Iterator[Finding]:
    """Yields every picture of a message that has no words."""
    locale = message.brief.written_in or message.key.locale
    named = [("picture", picture) for picture in message.brief.images.values()]
    named += [("video", video) for video in message.brief.videos.values()]
    for what, picture in named:
        if not pick(picture.alt, locale):
            yield Finding(
                picture.route.key,
                f"the {what} {picture.name} has no words in {locale}",
                advice=f"write alt: {{{locale}: …}}",
                seen=Seen(message.name),
            )
    for part in message.parts.values():
        if part.kind == "html" and _NO_ALT.search(part.text):
            yield Finding(
                Place(part.template),
                f"{message.name} shows a picture without alt",
                advice='add alt="…" to the <img> of the template',
                seen=Seen(message.name, value="<img"),
            )
