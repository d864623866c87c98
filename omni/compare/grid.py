"""What became of messages: a table of campaign and channel by language."""

from __future__ import annotations

from collections import Counter

from omni.model.difference import Became, Difference
from omni.model.frozen import Frozen

_WORDS: dict[Became, tuple[str, str]] = {
    "reads differently": ("reads differently", "read differently"),
    "looks different": ("looks different", "look different"),
    "new": ("new", "new"),
    "gone": ("gone", "gone"),
}


class Grid(Frozen):
    """The table; a cell without a change is empty."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid(found: Difference) -> Grid:
    """Counts the changed messages of each campaign and channel, in each language."""
    locales = sorted({change.key.locale for change in found.changes})
    keys = [(change.key.campaign, change.key.channel, change.key.locale) for change in found.changes]
    counted = Counter(zip(keys, (change.became for change in found.changes), strict=True))
    lanes = dict.fromkeys((campaign, channel) for campaign, channel, _ in keys)
    rows = tuple((*lane, *(_cell(counted, (*lane, locale)) for locale in locales)) for lane in lanes)
    return Grid(("campaign", "channel", *locales), rows)


def _cell(counted: Counter[tuple[tuple[str, str, str], Became]], lane: tuple[str, str, str]) -> str:
    numbers = [(kind, counted[lane, kind]) for kind in _WORDS]
    return ", ".join(f"{number:,} {_WORDS[kind][number != 1]}" for kind, number in numbers if number)
