"""What the words around a value say about it, one table a language (`languages/it.py`, …)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from omni.model.frozen import Frozen, field

Words = tuple[str, ...]


class Lexicon(Frozen):
    """The words of one language. Every entry is a regular expression on folded text (see `folding`).

    `numbers` are those from 1 to 100; what people say around offers has its own tables (`offer_words`). `date_before`
    and `date_after` tell the role of a date. `ranges` are pairs of words around the first date of two.
    `days` are words for a day counted from today, `days_left` phrases with `{n}` (in no group) that count the days
    to a deadline; `last_day` says that it is today. `between` may stand inside a date (`12 de mayo`), `day_marks`
    after its day (`1st`), `before_weekday` between a weekday and its date; `also_words` are months that are
    ordinary words too. `code` stands before a code.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    date_before: Mapping[str, Words] = field(default_factory=dict)
    date_after: Mapping[str, Words] = field(default_factory=dict)
    ranges: tuple[tuple[str, str], ...] = ()
    days: Mapping[str, int] = field(default_factory=dict)
    days_left: Words = ()
    last_day: Words = ()
    between: Words = ()
    day_marks: Words = ()
    before_weekday: Words = ()
    also_words: Words = ()
    code: Words = ()


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language; of an unknown one, none: digits, signs and month names are still read."""
    try:
        found: Lexicon = import_module(f"omni.read.languages.{language}").LEXICON
    except ModuleNotFoundError:
        return Lexicon()
    return found
