"""Since when somebody does what they do, where a fact is that year: `since 1986` of 1987."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from omni.model.facts import Fact, Quantity
from omni.model.regex import regex
from omni.read.page import Page
from omni.read.quantities.units import canonical_unit

_FIRST, _LAST = 1500, 2100
_SINCE = regex(r"(?<!\w)(?:since|dal|est\.|din|seit|depuis|desde)\s(?P<year>1[5-9]\d\d|20\d\d)(?![\w€$£%]|[.,/-]\d)")


def founded(page: Page, facts: Sequence[Fact]) -> Iterator[tuple[Fact, int, int, Decimal]]:
    """Each year since which something is said to be, with the only fact that is a year, and where it stands."""
    found = [*_SINCE.finditer(page.folded)]
    years = [fact for fact in facts if _is_year(fact)] if found else []
    for match in found if len(years) == 1 else ():
        yield years[0], *match.span("year"), Decimal(match["year"])


def _is_year(fact: Fact) -> bool:
    value = fact.value
    return (
        isinstance(value, Quantity)
        and value.low == value.high
        and _FIRST <= value.low <= _LAST
        and canonical_unit(value.unit) == "year"
    )
