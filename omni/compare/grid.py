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
_Lane = tuple[str, str, str]
_Counted = Counter[tuple[_Lane, tuple[Became, bool]]]
_ASIDE = " in plain text"


class Grid(Frozen):
    """The table; a cell says too where nothing changes, and where nothing is written."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid(found: Difference) -> Grid:
    """Counts the changed messages of each campaign and channel, in each language."""
    locales = sorted({change.key.locale for change in found.changes})
    keys = [(change.key.campaign, change.key.channel, change.key.locale) for change in found.changes]
    counted = Counter(zip(keys, ((change.became, change.aside) for change in found.changes), strict=True))
    lanes = dict.fromkeys((campaign, channel) for campaign, channel, _ in keys)
    rows = tuple((*lane, *(_cell(counted, (*lane, locale), found) for locale in locales)) for lane in lanes)
    return Grid(("campaign", "channel", *locales), rows)


def _cell(counted: _Counted, lane: _Lane, found: Difference) -> str:
    numbers = [(kind, aside, counted[lane, (kind, aside)]) for kind in _WORDS for aside in (False, True)]
    told = ", ".join(
        f"{number:,} {_WORDS[kind][number != 1]}{_ASIDE if aside else ''}" for kind, aside, number in numbers if number
    )
    return told or ("as before" if lane in found.written else "not written")
