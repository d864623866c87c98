"""Who receives: people as values, the segments they are in, and what each campaign makes of them."""

from __future__ import annotations

from omni.audience.asked import asked_by, asked_of
from omni.audience.everybody import everybody, fits, told
from omni.audience.held_out import Holdout, holdouts
from omni.audience.membership import holds, in_audience, is_in_segment, version_of, why_not_meant
from omni.audience.places import locale_of, market_of

__all__ = [
    "Holdout",
    "asked_by",
    "asked_of",
    "everybody",
    "fits",
    "holdouts",
    "holds",
    "in_audience",
    "is_in_segment",
    "locale_of",
    "market_of",
    "told",
    "version_of",
    "why_not_meant",
]
