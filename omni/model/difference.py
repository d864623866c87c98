"""What customers see, get and cost differently between two states of the campaigns."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Literal

from omni.model.brief import BriefKey
from omni.model.frozen import Frozen
from omni.model.message import Message, MomentClass
from omni.model.money import Money
from omni.model.place import Place
from omni.model.problem import Problem

Became = Literal["new", "gone", "reads differently", "looks different"]


class Texts(Frozen):
    """One part of a message as it was read before and is read now; empty where there was or is none."""

    part: str
    before: str
    after: str


class MessageChange(Frozen):
    """A message that is not as it was. `texts` are the parts that read differently, `units` what it costs in each.

    `aside` is true if only parts read differently that nobody reads who sees the message as it is meant.

    `before` and `after` are the message itself, None where there was or is none.
    """

    key: BriefKey
    became: Became
    before: Message | None
    after: Message | None
    texts: tuple[Texts, ...] = ()
    units: tuple[int, int] = (1, 1)
    aside: bool = False

    @property
    def moment(self) -> MomentClass:
        """How far away the dates are that it counts days to."""
        message = self.after or self.before
        return message.moment if message else ()


class Edit(Frozen):
    """The same words changed in some messages: what stood there, what stands there, and a few words around it.

    `cause` is where the words are written, None where only a template or an earlier state knows. `parts` are the parts
    of messages that they stand in; `aside` is true if nobody reads these who sees the message as it is meant.
    """

    before: str
    after: str
    lead: str
    tail: str
    messages: tuple[BriefKey, ...]
    cause: Place | None = None
    parts: tuple[str, ...] = ()
    aside: bool = False


class Urgency(IntEnum):
    """How soon a person should look at it; a lower number first."""

    MONEY = 1
    PROMISE = 2
    PEOPLE = 3
    REACH = 4


class Notice(Frozen):
    """Something that a person should look at, in words; `still` says where the old value is still read."""

    urgency: Urgency
    campaign: str
    sentence: str
    still: str = ""


class Move(Frozen):
    """A send or a stay that leaves or ends at another time. Times are ISO wall times there; empty for none.

    `markets` are those in which it does. A stay is `shown` until it ends.
    """

    campaign: str
    step: str
    channel: str
    before: str
    after: str
    sends: int = 0
    zone: str = ""
    markets: tuple[str, ...] = ()
    shown: bool = False


class Count(Frozen):
    """What one campaign comes to: people who get something, messages sent, messages kept back by caps, cost."""

    meant: int = 0
    reached: int = 0
    sends: int = 0
    capped: int = 0
    costs: tuple[Money, ...] = ()


class Cause(Frozen):
    """A changed place: what stood and stands there, and the campaigns and messages that change with it.

    `shared` places belong to no single campaign: the brand, the policy, a template. `what` is the way to the place,
    `words` the same as a marketer would say it. `colours` are the two where a colour is what changed.
    """

    place: Place
    what: str
    before: str
    after: str
    shared: bool
    campaigns: tuple[str, ...]
    messages: int
    words: str = ""
    colours: tuple[str, ...] = ()


class Difference(Frozen):
    """Everything that differs. `messages` counts those there are, `counts` pairs of before and after by campaign.

    `touched` counts all campaigns that differ together, `total` all that there are.

    `was` and `now` name the two states, `planned_from` says the moment that both are planned from. `people` is how many
    were simulated; `left_out` how many campaigns were not looked at, because nothing of theirs changed. `files` counts
    the files that differ at all. `written` holds campaign, channel and locale of every message that there is now.
    """

    campaigns: tuple[str, ...]
    messages: int
    changes: tuple[MessageChange, ...]
    edits: tuple[Edit, ...]
    notices: tuple[Notice, ...]
    moves: tuple[Move, ...]
    counts: Mapping[str, tuple[Count, Count]]
    touched: tuple[Count, Count]
    total: tuple[Count, Count]
    causes: tuple[Cause, ...]
    new: tuple[Problem, ...]
    fixed: tuple[Problem, ...]
    unchanged: tuple[Problem, ...]
    was: str = ""
    now: str = ""
    planned_from: str = ""
    people: int = 0
    left_out: int = 0
    files: int = 0
    written: frozenset[tuple[str, str, str]] = frozenset()

    @property
    def visible(self) -> bool:
        """True if a customer would see, get or cost anything differently."""
        return bool(self.changes or self.moves or any(before != after for before, after in self.counts.values()))
