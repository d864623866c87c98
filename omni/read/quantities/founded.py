"""Since when somebody does what they do, where a fact is that year: `since 1986` of 1987."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from omni.model.facts import Fact, Quantity
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.page import Page
from omni.read.quantities.units import canonical_unit

_FIRST, _LAST = 1500, 2100
_A_SLIP = 15
_NAMES = regex(
    r"(?:^|_)(?:since|found|establish|est(?:$|_)|open|start|born|birth|origin|created"
    r"|fond|nascita|nat[oa](?:$|_)|inaugur|gegr|grund|eroffn|creati|fundad|fundac|infiint|dal(?:$|_)|seit|depuis|desde)"
)
"""What the name of a founding year begins with, in all languages."""
_SINCE = regex(r"(?<!\w)(?:since|dal|est\.|din|seit|depuis|desde)\s(?P<year>1[5-9]\d\d|20\d\d)(?![\w€$£%]|[.,/-]\d)")


def founded(page: Page, facts: Sequence[Fact]) -> Iterator[tuple[Fact, int, int, Decimal]]:
    """Each year since which something is said to be that is a slip for the only founding year; where it stands.

    What is many years off is said of something else: `delivered to your door since 2020`.
    """
    found = [*_SINCE.finditer(page.folded)]
    years = [(fact, year) for fact in facts if (year := _year(fact))] if found else []
    for match in found if len(years) == 1 else ():
        fact, founded_in = years[0]
        said = Decimal(match["year"])
        if abs(said - founded_in) <= _A_SLIP or sorted(match["year"]) == sorted(f"{founded_in:f}"):
            yield fact, *match.span("year"), said


def _year(fact: Fact) -> Decimal | None:
    """The year in which something began, if the fact's name says that it is one."""
    value = fact.value
    if not isinstance(value, Quantity) or value.low != value.high or not _FIRST <= value.low <= _LAST:
        return None
    return value.low if canonical_unit(value.unit) == "year" and _NAMES.search(fold(fact.name)) else None
