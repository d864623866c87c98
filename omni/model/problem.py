"""What a rule finds, and what a user is told."""

from __future__ import annotations

from enum import IntEnum

from omni.model.frozen import Frozen
from omni.model.place import Place, Where


class Level(IntEnum):
    """How much a problem matters; a higher number matters more."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The level as it is printed: `error`, `warning`, `info`."""
        return self.name.lower()


class Replacement(Frozen):
    """Text that should stand at a place: a `Route` with a span, a whole scalar, or a `Place` with an end."""

    where: Where
    text: str


class Fix(Frozen):
    """Edits that repair a finding. `safe` means that what customers read stays as the author meant it."""

    title: str
    replacements: tuple[Replacement, ...]
    safe: bool = True


class Seen(Frozen):
    """Where a customer meets the problem: the message in words (`sms (it)`) and the piece of text with the value.

    `part`, `start` and `end` are where the value stands in the message's readable text; no part where it is not known.
    """

    message: str
    before: str = ""
    value: str = ""
    after: str = ""
    part: str = ""
    start: int = 0
    end: int = 0


class Clash(Frozen):
    """What is said and what is meant, for machines: `found` and `expected` in canonical form (`34.00 EUR`, `15 %`,
    `2027-01-18`), each empty where there is nothing. `fact` is its name, `cta` for where a message leads.
    """

    fact: str = ""
    found: str = ""
    expected: str = ""


class Finding(Frozen):
    """A defect as a rule (or an earlier step) yields it: a place and a sentence; `check` signs it with code and level.

    `rule` is the rule's name (`unknown-key`) where a step of the line finds what a rule describes; a rule leaves it
    empty. `related` are further places, each with a note. `advice` says what to do, in the imperative. `level` is set
    only where the rule's usual level does not hold. `campaign` is empty for problems of shared files. `clash` is there
    where two values were compared, or one is missing.
    """

    where: Where
    sentence: str
    rule: str = ""
    related: tuple[tuple[Where, str], ...] = ()
    advice: str = ""
    seen: Seen | None = None
    fix: Fix | None = None
    level: Level | None = None
    campaign: str = ""
    clash: Clash | None = None


class Note(Frozen):
    """A related place of a problem and what is there."""

    place: Place
    text: str


class Edit(Frozen):
    """One replacement by position: the text from the place's start to its end becomes `text`."""

    place: Place
    text: str


class PlacedFix(Frozen):
    """A fix whose routes have become lines and columns."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Problem(Frozen):
    """A signed defect: rule, level, one primary place, related places, what to do, and a fix where there is one.

    `also` are further messages that show it, which the end of the sentence names.
    """

    place: Place
    level: Level
    name: str
    code: str
    sentence: str
    related: tuple[Note, ...] = ()
    advice: str = ""
    seen: Seen | None = None
    fix: PlacedFix | None = None
    campaign: str = ""
    also: tuple[str, ...] = ()
    clash: Clash | None = None
