"""Every printed date of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.read.dates.in_numbers import in_numbers
from omni.read.dates.in_words import in_words
from omni.read.dates.printed import Printed
from omni.read.page import Page

_ISO = re.compile(r"(?P<year>20\d\d)-(?<![\w-].{5})(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-])", re.DOTALL)
"""What begins with digits is looked for much faster than what stands behind no letter."""


def printed_dates(page: Page) -> Iterator[Printed]:
    """Every date of a page, in order, also those that may be none; of overlapping ones the first."""
    end = 0
    found = (*in_words(page), *in_numbers(page), *_in_iso(page.folded))
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def _in_iso(folded: str) -> Iterator[Printed]:
    for match in _ISO.finditer(folded):
        yield Printed(*match.span(), int(match["day"]), int(match["month"]), int(match["year"]), None)
