"""What somebody meant who wrote a name that there is none of; the end of a sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable

_MOST_LISTED = 12


def meant(name: str, known: Iterable[str]) -> str:
    """Gives `; did you mean launch?`, or nothing where no known name is near."""
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in sorted(set(known), reverse=True)}
    close = get_close_matches(name.casefold(), folded, n=1)
    return f"; did you mean {folded[close[0]]}?" if close else ""


def meant_or_all(name: str, known: Iterable[str]) -> str:
    """Gives what was meant, else the names that there are if they are few: `; there are launch, welcome`."""
    names = sorted(set(known))
    listed = f"; there are {', '.join(names)}" if 0 < len(names) <= _MOST_LISTED else ""
    return meant(name, names) or listed
