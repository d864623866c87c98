"""Numbers with a unit, or with what looks like one, that are no quantity of the campaign.

`half past six in the evening`, `a 1-year-old Labrador`, `plus que trois jours pour réserver`.
"""

from __future__ import annotations

from collections.abc import Iterable

from omni.model.regex import regex
from omni.read.dates.left import days_left
from omni.read.frames import Frame
from omni.read.page import Page
from omni.read.quantities.measured import Measured

_OF_INCHES = regex(
    r"(?:\s?(?:[.,;:!?)\"”x×/|]|$)|[\s-](?:wide|tall|long|high|deep|thick|screen|display|case|dial|wheels?|rims?|tv|x)\b)"
)
_COUNTED = frozenset({"day", "week", "hour"})
_OLD = regex(r"[\s-]?old(?!\w)")


def quantities_among(page: Page, measured: Iterable[Measured]) -> list[Measured]:
    """Those that count, weigh or last: neither an English "in" that is no inch, nor an age, nor days until an end."""
    alike = [one for one in measured if not (page.language == "en" and _is_no_unit(page, one))]
    counted = days_left(page, Frame(page.folded, page.language)) if any(one.unit in _COUNTED for one in alike) else ()
    ends = [(left.start, left.end) for left in counted if left.role == "deadline"]
    return [one for one in alike if not any(start <= one.start < end for start, end in ends)]


def _is_no_unit(page: Page, one: Measured) -> bool:
    if one.term == "in":
        return not page.folded[one.start].isdigit() or not _OF_INCHES.match(page.folded, one.end)
    return one.unit in {"year", "month", "week"} and _OLD.match(page.folded, one.end) is not None
