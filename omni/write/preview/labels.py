"""What things are called on the pages: languages, markets, moments, versions."""

from __future__ import annotations

from omni.model.message import MomentClass
from omni.words.languages import language

__all__ = ["EVERYONE", "days", "language", "market"]

EVERYONE = "everyone else"
_SHORTEST_NAME = 4
_DAYS = {"past": "is over", "today": "is today", "tomorrow": "is tomorrow", "later": "is over six days away"}


def market(name: str) -> str:
    """Writes the name that brand.yaml gives a market: `Italy`, `Northern Europe`, `UK`."""
    words = name.replace("_", " ").replace("-", " ")
    return words.upper() if len(words) < _SHORTEST_NAME else words.title() if words.islower() else words


def days(moment: MomentClass) -> str:
    """Writes when a text counting days is read: `when ends is tomorrow`."""
    return ", ".join(f"when {fact} {_DAYS.get(away, f'is {away} days away')}" for fact, away in moment)
