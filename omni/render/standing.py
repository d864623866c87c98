"""What many messages of a project have alike, made once: styles, and the values that depend on nothing else."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from omni.model.brief import Brief
from omni.model.message import MomentClass
from omni.render.style import Style, counts_characters, style_of

_MOST = 256
Made = TypeVar("Made")
_Kept = dict[Hashable, tuple[object, Made]]


class Standing:
    """Remembers values by what they are made of; frozen records are told apart by identity, which is kept alive."""

    def __init__(self) -> None:
        self._styles: _Kept[Style] = {}
        self._values: _Kept[Any] = {}

    def style(self, brief: Brief, moment: MomentClass) -> Style:
        """The style of a brief at a moment, one object for all that are printed alike."""
        makers = brief.brand, brief.market, brief.products, brief.shops
        written = brief.written_in or brief.key.locale, counts_characters(brief), brief.first_year, moment
        return _once(self._styles, makers, written, lambda: style_of(brief, moment))

    def value(self, makers: tuple[object, ...], name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives for these makers under this name."""
        made: Made = _once(self._values, makers, (name,), make)
        return made


def _once(kept: _Kept[Made], makers: tuple[object, ...], words: tuple[Hashable, ...], make: Callable[[], Made]) -> Made:
    key = (*map(id, makers), *words)
    found = kept.get(key)
    if found is None:
        if len(kept) >= _MOST:
            kept.clear()
        found = kept[key] = makers, make()
    return found[1]
