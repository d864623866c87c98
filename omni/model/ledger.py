"""Every value that a message states, and what stands behind it; the verdict of a campaign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, get_args

from omni.model.frozen import Frozen, field
from omni.model.place import Place

if TYPE_CHECKING:
    from omni.model.message import Message

Status = Literal["variable", "agrees", "incidental", "personal", "unexplained", "contradicts"]
STATUSES: tuple[Status, ...] = get_args(Status)

Word = Literal["proved", "accepted", "unproved", "incomplete", "contradicted"]


class Entry(Frozen):
    """One value of a message: half-open code points of the readable text of `part`, and what stands behind it.

    `variable` was printed by omni, `agrees` was written by hand and is what `facts` say or what follows from them,
    `incidental` is declared to be none of the campaign's, `personal` is a person's or an event's own; `unexplained` is
    none of these. `kind` is the reader's that read it, empty for a number that none did.
    """

    status: Status
    part: str
    start: int
    end: int
    text: str
    kind: str = ""
    facts: tuple[str, ...] = ()
    waived: bool = False


class Ledger(Frozen):
    """All values of one message in reading order, none overlapping."""

    message: Message
    entries: tuple[Entry, ...]


class Unexplained(Frozen):
    """A value that nothing explains, the messages that say it, and the words around it in the first of them."""

    text: str
    kind: str
    place: Place
    messages: tuple[str, ...]
    before: str = ""
    after: str = ""


class Verdict(Frozen):
    """Whether all messages of a campaign say what is meant.

    `proved`: no contradiction, nothing unexplained, every required fact is there. `accepted`: the same, but for
    contradictions that a waiver allows. `unproved`: some value is unexplained. `incomplete`: a required fact is
    missing, or a message could not be written. `contradicted`: some value is not what is meant.
    `values` counts entries by status; `contradictions`, `waived` and `missing` are what rules found, each place once.
    """

    campaign: str
    word: Word
    messages: int
    values: Mapping[Status, int] = field(default_factory=dict)
    unexplained: tuple[Unexplained, ...] = ()
    contradictions: int = 0
    waived: int = 0
    missing: int = 0

    @property
    def total(self) -> int:
        """How many values the messages state."""
        return sum(self.values.values())
