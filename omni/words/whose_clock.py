"""Whose clock counts for somebody, in words (R3)."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.schedule import TzSource

WHOSE_CLOCK: Mapping[TzSource, str] = {
    "recipient": "their own clock",
    "country": "their country's clock",
    "campaign": "the campaign's clock",
    "market": "the market's clock",
    "brand": "the brand's clock",
}
