"""Counts links, with `https://` or bare (`acme.it`); `info@acme.it` is none."""

from __future__ import annotations

from omni.measure.links import with_or_without_protocol

NOUN = "link", "links"
THINGS = True


def count(text: str) -> int:
    return sum(1 for _ in with_or_without_protocol(text))
