"""A printed QR code that is too small for a phone.

## What it does
Looks in the templates of pages for the box of a QR code whose width is given in millimetres, below 20 mm.

## Why the customer would care
A phone that cannot focus reads nothing, and nobody types an address from a letter.

## Bad
    channel_templates/letter/page.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><p>{{ brand.legal_name }}</p>
      <div style="width: »12mm«">{{ qr(cta.short) }}</div>
      </body></html>
    channels: [letter]
    send: 2026-11-10T10:00

## Good
    channel_templates/letter/page.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><p>{{ brand.legal_name }}</p>
      <div style="width: 25mm">{{ qr(cta.short) }}</div>
      </body></html>
    channels: [letter]
    send: 2026-11-10T10:00

## How to fix
Print it at least 20 mm wide; on a poster at a tenth of the distance from which people read it.

## Source
https://www.travel-studio.bg/polezno/razmer_na_qr_matrichen_kod (a tenth of the distance), checked 2026-11-22.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.declared_styles import Block, blocks
from omni.read.sheet_boxes import millimetres, selector_before
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.WARNING
SMALLEST = 20
_HELD = re.compile(r"<[a-z]+\b(?P<tag>[^<>]*)>\s*\{\{-?\s*qr\(")
_CLASSES = re.compile(r"\sclass\s*=\s*\"([^\"]*)\"")


def check(project: Project) -> Iterator[Finding]:
    """Yields every width of a printed QR code that is too small."""
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel):
            for held in _HELD.finditer(text) if "mm" in text else ():
                block = _sized(text, held)
                width = millimetres(block, "width") if block else None
                if block and width is not None and width < SMALLEST:
                    yield Finding(
                        place_in(file, text, block["width"].start, block["width"].end),
                        f"{channel.title} prints its QR code {width:g} mm wide, which many phones cannot read",
                        advice=f"print it {SMALLEST} mm wide or more",
                    )


def _sized(text: str, held: re.Match[str]) -> Block | None:
    """The declarations that give a QR code's box its width: its own style, else that of its class."""
    sized = [block for block in blocks(text, {}) if "width" in block]
    own = (block for block in sized if held.start() <= block["width"].start < held.end())
    classes = _CLASSES.search(held["tag"])
    names = classes[1].split() if classes else ()
    shared = (block for block in sized if selector_before(text, block["width"].start) in names)
    return next(own, None) or next(shared, None)
