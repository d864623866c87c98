"""A width to a height."""

from __future__ import annotations

import re
from decimal import Decimal

from omni.load.misfit import impossible, wrong
from omni.model.pictures import Ratio

RATIO = "a width to a height such as 4:5"

_RATIO = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,3})?):([0-9]{1,5}(?:\.[0-9]{1,3})?)")


def ratio(text: str) -> Ratio:
    """A ratio: `1:1`, `1.91:1`."""
    found = _RATIO.fullmatch(text)
    if not found:
        raise wrong(RATIO, text)
    one = Ratio(Decimal(found[1]), Decimal(found[2]))
    if not one.wide or not one.high:
        raise impossible(text, "a picture has a width and a height", advice="write it as in 4:5")
    return one
