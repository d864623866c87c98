"""Whole and decimal numbers, without exponents and with bounded digits."""

from __future__ import annotations

from decimal import Decimal

from omni.load.misfit import impossible, wrong
from omni.load.slips import numbers as slips
from omni.model.regex import regex

INTEGER = "a whole number such as 3"
DECIMAL = "a number such as 84.90"
TIMES = "how many times such as 2"
LARGEST = 999_999_999_999
MOST_PEOPLE = 10_000_000
_FEWEST_PIXELS, _MOST_PIXELS = 100, 3000

_INTEGER = regex(r"[+-]?[0-9]{1,12}")
_DECIMAL = regex(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?")


def integer(text: str) -> int:
    """A whole number of at most twelve digits."""
    if not _INTEGER.fullmatch(text):
        raise wrong(INTEGER, text)
    return int(text)


def count(text: str) -> int:
    """A whole number that is not negative."""
    number = integer(text)
    if number < 0:
        raise impossible(text, "the least is 0", advice="write 0 or more")
    return number


def at_least_one(text: str) -> int:
    """A whole number from 1."""
    number = integer(text)
    if number < 1:
        raise impossible(text, "the least is 1", advice="write 1 or more")
    return number


def people(text: str) -> int:
    """How many people are made up: from 1 to ten million, which a large machine holds."""
    number = at_least_one(text)
    if number > MOST_PEOPLE:
        raise impossible(text, f"the most is {MOST_PEOPLE:,}", advice=f"write {MOST_PEOPLE} or less")
    return number


def pixels(text: str) -> int:
    """The width or the height of something on a screen."""
    number = integer(text)
    if not _FEWEST_PIXELS <= number <= _MOST_PIXELS:
        raise impossible(text, f"it goes from {_FEWEST_PIXELS} to {_MOST_PIXELS:,}", advice="write a number of pixels")
    return number


def decimal(text: str) -> Decimal:
    """A number with a decimal point, at most twelve digits before and six after it."""
    if not _DECIMAL.fullmatch(text):
        raise wrong(DECIMAL, text, slips.decimal(text))
    return Decimal(text)


def times(text: str) -> Decimal:
    """A number that something is multiplied with: more than 0."""
    if not _DECIMAL.fullmatch(text):
        raise wrong(TIMES, text, slips.decimal(text))
    number = Decimal(text)
    if number <= 0:
        raise impossible(text, "so many times leaves nothing", advice="write a number over 0")
    return number


def at_most(text: str) -> int:
    """How many there may be: `max 1`, or `1`."""
    return count(text.removeprefix("max").strip())
