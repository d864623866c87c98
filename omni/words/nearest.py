"""What somebody meant who wrote a name that there is none of; the end of a sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST_LISTED = 12
_MOST_COMPARED = 5
_BEGINNING = 3
_LETTERS_A_SLIP = 4


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known name that is this one with a slip of the hand, or with a word more or less; None where none is.

    Names that only look alike are none: `collected` is not `clicked`, `best_customers` are not `new_customers`.
    """
    from difflib import get_close_matches

    plain = {_plain(each): each for each in sorted(set(known), reverse=True)}
    written = _plain(name)
    close = get_close_matches(written, plain, _MOST_COMPARED, cutoff)
    around = sorted(each for each in plain if each not in close and _has_a_word_more(written, each))
    return next((plain[each] for each in (*close, *around) if _is_meant(written, each)), None)


def meant(name: str, known: Iterable[str]) -> str:
    """Gives `; did you mean launch?`, or nothing where no known name is near."""
    close = nearest(name, known)
    return f"; did you mean {close}?" if close else ""


def meant_or_all(name: str, known: Iterable[str]) -> str:
    """Gives what was meant, else the names that there are if they are few: `; there are launch, welcome`."""
    names = sorted(set(known))
    listed = f"; there are {', '.join(names)}" if 0 < len(names) <= _MOST_LISTED else ""
    return meant(name, names) or listed


def _plain(name: str) -> str:
    return re.sub(r"[-\s]", "_", name.casefold())


def _is_meant(written: str, known: str) -> bool:
    ones, others = _words(written), _words(known)
    as_words = len(ones) == len(others) and all(map(_is_word_meant, ones, others))
    as_one = len(ones) != len(others) and _is_slip("".join(ones), "".join(others))
    return as_words or as_one or _has_a_word_more(written, known)


def _has_a_word_more(one: str, other: str) -> bool:
    """True where each word of the shorter name stands in the longer: `nova` and `nova_coat`."""
    ones, others = set(_words(one)), set(_words(other))
    return bool(ones and others) and (ones <= others or others <= ones)


def _is_word_meant(one: str, other: str) -> bool:
    """True where one is the other, its beginning or a slip of it: `minimum` and `min`."""
    short = min(one, other, key=len)
    begins = len(short) >= _BEGINNING and one.startswith(short) and other.startswith(short)
    return begins or _is_slip(one, other)


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", name) if word]


def _is_slip(one: str, other: str) -> bool:
    """True where one letter in four, and one at least, is another, too many, missing or in its neighbour's place."""
    return _slips(one, other) <= max(1, max(len(one), len(other)) // _LETTERS_A_SLIP)


def _slips(one: str, other: str) -> int:
    """How many letters are changed, added, left out or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, against in enumerate(other, 1):
            least = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != against))
            if row > 1 and column > 1 and one[row - 2] == against and letter == other[column - 2]:
                least = min(least, before[column - 2] + 1)
            here.append(least)
        before, above = above, here
    return above[-1]
