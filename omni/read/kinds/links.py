"""Links: addresses behind words (role `href`), in QR codes (`qr`) and printed in a text (`printed`)."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim
from omni.read.page import Page


def find(page: Page) -> Iterator[Claim]:
    """Every link of a page. The origins of a link on words are those of its address, not of the words."""
    for anchor in page.anchors:
        yield page.claim(
            "link", anchor.href, anchor.start, anchor.end, role="qr" if anchor.drawn else "href", origins=anchor.origins
        )
    for start, end in page.links:
        yield page.claim("link", page.readable.text[start:end], start, end, role="printed")
