"""The dates that a campaign's file sets, which are all but those in words for people and in pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from omni.model.frozen import Frozen
from omni.model.sources import Source
from omni.repair.scalars import Keys, scalars

_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?=$|[T ][0-9]{1,2}:[0-9]{2})")
_WORDS = frozenset({"alt", "copy", "incidental", "owner", "reason", "says", "strategy", "text", "title"})
"""Below these keys stand words for people, and what a picture says whatever the campaign says."""


class Dated(Frozen):
    """A date as it is written, where it starts in the file, and the keys that lead to it."""

    keys: Keys
    day: date
    written: str
    start: int


def dated(source: Source) -> Iterator[Dated]:
    """Yields every date of a campaign's file, also those that an hour follows, in the order of the file."""
    for keys, scalar in scalars(source.root):
        found = None if is_in_words(keys) else _DATE.match(scalar.value)
        start = source.text.find(found[0], scalar.span.start, scalar.span.end) if found else -1
        if found and start >= 0:
            with suppress(ValueError):
                yield Dated(keys, date(*map(int, found.groups())), found[0], start)


def is_in_words(keys: Keys) -> bool:
    """True below a key that holds words for people; a fact may have such a name."""
    return any(key in _WORDS and keys[at - 1 : at] != ("facts",) for at, key in enumerate(keys))
