"""How many of what: `40 hour`, `24..84 month`, `10000 km`."""

from __future__ import annotations

from decimal import Decimal

from omni.load.misfit import impossible, wrong
from omni.model.facts import Quantity
from omni.model.regex import regex
from omni.words.units import named_by

QUANTITY = "a number and a unit such as 40 hour, or 24..84 month"

_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_QUANTITY = regex(rf"({_NUMBER})(?:\s?\.\.\s?({_NUMBER}))?\s*([^\s0-9.,/*+\u2013\u2014-].{{0,59}})?")


def quantity(text: str) -> Quantity:
    """A number, or a range, of a unit: one of time in any language (`90 giorni`), any other taken verbatim."""
    found = _QUANTITY.fullmatch(text)
    if not found:
        raise wrong(QUANTITY, text)
    low = Decimal(found[1])
    high = Decimal(found[2]) if found[2] else low
    if low > high:
        raise impossible(text, "the first is more than the second", advice="write the smaller number first")
    return Quantity(low, high, named_by((found[3] or "").strip(), is_one=high == 1))


def is_quantity(text: str) -> bool:
    """True for a text with the shape of a number and a unit."""
    return bool(_QUANTITY.fullmatch(text))
