"""English."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon
from omni.read.number_words import compose

_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_SMALL = {
    **_UNITS, "a": 1, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "a hundred": 100, "one hundred": 100,
}  # fmt: skip


LEXICON = Lexicon(
    numbers=compose(_SMALL, _TENS, _UNITS, lambda ten, unit: f"{ten}[- ]?{unit}"),
    date_before={
        "before": ("before",),
        "deadline": ("until(?: the)?", "till", "til", "by(?: the)?", "(?:ends?|ending|expires?|expiring|closes?)(?: on)?", "valid (?:until|through|on|to)", "through",
                     "last day:?", "up to", "no later than", "deadline:?", "order by"),
        "start": ("from", "starting(?: on)?", "starts?(?: on)?", "begins?(?: on)?", "as of", "opens?(?: on)?", "launch(?:es|ing)?(?: on)?", "available from"),
    },
    date_after={"deadline": ("(?:is )?(?:the )?last day", "deadline")},
    ranges=(("from", "(?:to|until|till|through)"), ("between", "and")),
    days={"today": 0, "tonight": 0, "tomorrow": 1},
    days_left=("(?:only |just )?{n} days? (?:left|to go|remaining)", "(?:ends|expires|closes) in {n} days?", "in the next {n} days?"),
    last_day=("last day", "final day", "(?:final|last) hours", "today only", "only today"),
    between=("of", "of the"),
    also_words=("may", "march"),
    day_marks=("st", "nd", "rd", "th"),
    code=("(?:promo |discount |coupon |voucher |gift |invite |offer )?code(?: is)?:?", "coupon", "password"),
)  # fmt: skip
