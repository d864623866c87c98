"""Where the steps of loading leave what they find, and the sentences about names that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from omni.load.misfit import shortened
from omni.model.frozen import Frozen, replace
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement
from omni.model.regex import regex
from omni.words.nearest import nearest

Note = Callable[[Finding], None]

UNKNOWN_REFERENCE = "unknown-reference"
MOST_LISTED = 16
_SIMPLE = regex(r"[a-z0-9][a-z0-9_-]{0,62}")


class Names(Frozen):
    """The names of one sort: `loaded` ones have a value, `declared` ones are written; None where a file hides them.

    Where nothing says which names there are, the sort is `open`: any name goes that is no near miss of a known one.
    `made_by` is the command that makes one.
    """

    what: str
    loaded: frozenset[str]
    declared: frozenset[str] | None = None
    open: bool = False
    made_by: str = ""

    @classmethod
    def of(cls, what: str, loaded: Iterable[str], declared: Iterable[str] | None = ()) -> Names:
        """Names of which those `loaded` are declared too."""
        found = frozenset(loaded)
        return cls(what, found, None if declared is None else found | frozenset(declared))

    def and_(self, more: Iterable[str]) -> Names:
        """The same with further names."""
        extra = frozenset(more)
        return replace(
            self, loaded=self.loaded | extra, declared=None if self.declared is None else self.declared | extra
        )

    def opened(self) -> Names:
        """The same, where nothing says which names there are."""
        return replace(self, open=True)


def unknown(what: str, name: str, known: Iterable[str], where: Route, rule: str = UNKNOWN_REFERENCE) -> Finding:
    """The finding for a name that leads nowhere, with what was probably meant."""
    names = sorted(set(known))
    close = nearest(name, names)
    listed = "" if close else _listed(names)
    fix = Fix(f"write {close}", (Replacement(where, close),), safe=False) if close else None
    sentence = f'no {what} is called "{shortened(name)}"' + (f', one is called "{close}"' if close else listed)
    advice = f"write {close}" if close else "write one of these names" if names and listed else ""
    return Finding(where, sentence, rule, advice=advice, fix=fix)


def _listed(names: list[str]) -> str:
    if not names:
        return ", there are none"
    return f"; there are {', '.join(names)}" if len(names) <= MOST_LISTED else ""


class References:
    """Checks names for one file; `lost` tells that a name is written somewhere but its value could not be loaded."""

    def __init__(self, note: Note) -> None:
        self.note = note
        self.lost = False

    def known(self, name: str, names: Names, where: Route) -> bool:
        """True where the name has a value; else it is noted, unless the fault lies where it is declared."""
        if name in names.loaded or (names.open and nearest(name, names.loaded, 0.8) is None):
            return True
        if names.declared is None or name in names.declared:
            self.lost = True
        else:
            found = unknown(names.what, name, names.loaded, where)
            made = names.made_by and found.fix is None and _SIMPLE.fullmatch(name)
            words = f"{found.advice}, or make it with: {names.made_by} {name}".removeprefix(", or ")
            self.note(replace(found, advice=words) if made else found)
        return False

    def all_known(self, found: Iterable[str], names: Names, where: Route) -> None:
        """Checks every name of a list written at the route."""
        for position, name in enumerate(found):
            self.known(name, names, where / position)
