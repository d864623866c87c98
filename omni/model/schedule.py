"""Who would get what, when, at what cost, and why the others would not. All instants are integer UTC seconds (R1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Literal

from omni.model.brief import BriefKey
from omni.model.frozen import Frozen
from omni.model.message import MomentClass
from omni.model.people import ManyById, Person
from omni.model.place import Route


class Status(StrEnum):
    """What became of a message for a person, exactly one per person, run, step visit and channel."""

    SENT = "sent"
    HELD_OUT = "held_out"
    SUPPRESSED = "suppressed"
    UNSUBSCRIBED = "unsubscribed"
    NO_CONSENT = "no_consent"
    NO_ADDRESS = "no_address"
    EXITED = "exited"
    BRANCHED = "branched"
    OUTSIDE_WINDOW = "outside_window"
    MISSED_LOCAL_TIME = "missed_local_time"
    CAPPED = "capped"
    EXPIRED = "expired"
    OVER_RATE = "over_rate"
    OVER_BUDGET = "over_budget"
    DUPLICATE_ADDRESS = "duplicate_address"
    OTHER_CHANNEL = "other_channel"
    NOT_REACHED = "not_reached"
    IN_PROGRESS = "in_progress"


TzSource = Literal["recipient", "country", "campaign", "market", "brand"]


class Check(Frozen):
    """One gate's answer for a person, in gate order (R19): passed or not, in words, and the policy line that asked."""

    gate: str
    passed: bool
    words: str
    route: Route | None = None


class Row(Frozen):
    """One message for one person on one channel: its status, and why.

    `planned` and `at` are UTC seconds (`at` is the hand-over, or when it was given up); `lands` is the latest day on
    which something printed arrives. `local` is the wall time at hand-over on the person's clock, ISO without zone.
    `cost_micros` is in millionths of `currency`. `reason` leads to the line of the policy or campaign that decided.
    """

    person: str
    named: bool
    campaign: str
    step: str
    visit: int
    key: BriefKey
    status: Status
    planned: int
    at: int
    local: str
    zone: str
    tz_source: TzSource
    moment: MomentClass = ()
    lands: int = 0
    units: int = 1
    cost_micros: int = 0
    currency: str = ""
    reason: Route | None = None
    words: str = ""
    checks: tuple[Check, ...] = ()


class Reached(Frozen):
    """Something that happened to a person in a journey (for the timeline): an event, an exit, a path that they took."""

    person: str
    campaign: str
    at: int
    words: str
    step: str = ""
    kind: Literal["event", "exit", "path"] = "event"


class Schedule(Frozen):
    """Every decision for every person of every campaign, sorted by (time, campaign, step, person, channel).

    `people` are all that were simulated. `uncounted` are campaigns where nothing tells how many people come in (an
    event entry without arrivals). `alone` says why many people were simulated one by one, if they were. Rows of very
    many people are `omni.model.many_decisions.Decisions`.
    """

    rows: Sequence[Row]
    reached: Sequence[Reached]
    people: Mapping[str, Person]
    as_of: int
    seed: int
    uncounted: frozenset[str] = frozenset()
    alone: str = ""

    @property
    def everyone(self) -> Sequence[Person]:
        """All that were simulated, in their order."""
        return self.people.everyone if isinstance(self.people, ManyById) else tuple(self.people.values())
