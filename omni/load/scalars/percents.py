"""Percents, shares of people, and ranges of both."""

from __future__ import annotations

import re
from decimal import Decimal

from omni.load.misfit import impossible, wrong
from omni.load.slips import numbers
from omni.model.spans import Rate

PERCENT = "a percent such as 30%"
SHARE = "a share such as 5%"
RATE = "a percent or a range such as 2%..4%"
HIGHEST = 1000
ALL = 100

_PERCENT = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)\s?%")
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4})?")


def points(text: str) -> Decimal:
    """A percent in points: 30 for `30%`."""
    unsigned = text.lstrip("-\u2212 ")
    found = _PERCENT.fullmatch(unsigned)
    if not found:
        raise wrong(PERCENT, text, numbers.percent(text), of_a_share(text))
    if unsigned != text:
        raise impossible(text, "a percentage is written without a minus", unsigned)
    return _bounded(text, Decimal(found[1]), HIGHEST)


def discount(points: Decimal) -> None:
    """Refuses a discount of more than everything."""
    if points > ALL:
        raise impossible(
            f"{points.normalize():f}%", f"a discount is {ALL}% at the most", advice=f"write {ALL}% or less"
        )


def points_without_sign(text: str) -> Decimal:
    """A percent whose key already says so: 30 for `30` and for `30%`."""
    return _bounded(text, Decimal(text), HIGHEST) if _NUMBER.fullmatch(text) else points(text)


def share(text: str) -> float:
    """A part of a whole, 0…1, from `5%`."""
    found = _PERCENT.fullmatch(text)
    if not found:
        raise wrong(SHARE, text, numbers.percent(text), of_a_share(text))
    return float(_bounded(text, Decimal(found[1]), ALL) / 100)


def rate(text: str) -> Rate:
    """A probability as a range, from `2%..4%` or `3%`."""
    low_text, dots, high_text = text.partition("..")
    if not dots and _PERCENT.fullmatch(text):
        return Rate(share(low_text), share(low_text))
    if not (_PERCENT.fullmatch(low_text.strip()) and _PERCENT.fullmatch(high_text.strip())):
        raise wrong(RATE, text, numbers.percents(text))
    low, high = share(low_text.strip()), share(high_text.strip())
    if low > high:
        raise impossible(
            text, "the first is more than the second", advice=f"write {high_text.strip()}..{low_text.strip()}"
        )
    return Rate(low, high)


def of_a_share(text: str) -> str:
    """What to write for 0.25: a quarter is 25%."""
    return f"write {(Decimal(text) * 100).normalize():f}%" if re.fullmatch(r"0\.[0-9]{1,4}", text) else ""


def _bounded(text: str, value: Decimal, highest: int) -> Decimal:
    if value > highest:
        raise impossible(text, f"the most is {highest}%", advice=f"write {highest}% or less")
    return value
