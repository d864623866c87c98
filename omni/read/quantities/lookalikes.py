"""Numbers with a word behind them that looks like a unit: `half past six in the evening`, `a 1-year-old Labrador`."""

from __future__ import annotations

import re

from omni.read.page import Page
from omni.read.quantities.measured import Measured

_OF_INCHES = re.compile(
    r"(?:\s?(?:[.,;:!?)\"”x×/|]|$)|[\s-](?:wide|tall|long|high|deep|thick|screen|display|case|dial|wheels?|rims?|tv|x)\b)"
)
_OLD = re.compile(r"[\s-]?old(?!\w)")


def is_no_quantity(page: Page, one: Measured) -> bool:
    """True for an English "in" that is no inch, and for the age of somebody."""
    if page.language != "en":
        return False
    if one.term == "in":
        return not page.folded[one.start].isdigit() or not _OF_INCHES.match(page.folded, one.end)
    return one.unit in {"year", "month", "week"} and _OLD.match(page.folded, one.end) is not None
