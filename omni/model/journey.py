"""What happens when: dated sends, and journeys in blocks (top to bottom, no jumps, no loops)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from omni.model.facts import Moment
from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.spans import BeforeFact, NextWeekday, Wait

if TYPE_CHECKING:
    from datetime import date

    from omni.model.expression import Tree


ENGAGED = frozenset({"clicked", "replied", "converted", "purchase", "redeemed"})
"""What counts as engagement when a step waits for `engaged`: opening a message does not (R22)."""


class Send(Frozen):
    """A message on each of `channels`, or on the first of `first_of` that has consent and an address (R21).

    `id` is the message's name unless two steps send the same. `at` is set in `sends` only. `experiment` holds variants
    and weights that sum to 1. `lands_by` is the day by which a printed message should arrive.
    """

    id: str
    message: str
    route: Route
    channels: tuple[str, ...] = ()
    first_of: tuple[str, ...] = ()
    at: Moment | None = None
    experiment: tuple[tuple[str, float], ...] = ()
    lands_by: date | None = None


class Delay(Frozen):
    """Wait for a while."""

    wait: Wait
    route: Route


class DelayUntil(Frozen):
    """Wait until a weekday and hour, a moment, or some time before a fact's date (R6 when it is past)."""

    until: NextWeekday | BeforeFact | Moment
    route: Route


class WaitFor(Frozen):
    """Wait for an event of a send (`of`, by default the one just above) within so many seconds (R22).

    They count from when that send reached the person, or, where the campaign writes `of`, `from_here`.
    """

    event: str
    of: str
    within: int
    route: Route
    then: tuple[Step, ...] = ()
    otherwise: tuple[Step, ...] = ()
    from_here: bool = False


class Branch(Frozen):
    """One way for people whom an expression holds for, another for the rest."""

    tree: Tree
    text: str
    route: Route
    then: tuple[Step, ...] = ()
    otherwise: tuple[Step, ...] = ()


class Stop(Frozen):
    """The person leaves the journey."""

    route: Route


Step: TypeAlias = "Send | Delay | DelayUntil | WaitFor | Branch | Stop"


class Entry(Frozen):
    """How people come in: at a moment, by an event (so many arrivals a day), or when they are in a segment."""

    route: Route
    at: Moment | None = None
    event: str = ""
    segment: str = ""
    arrivals_per_day: float = 0.0
    until: Moment | None = None


class Journey(Frozen):
    """Entry, steps, and the events that end it at once (R24). `reentry` is `never`, `after_exit` or seconds (R25)."""

    entry: Entry
    steps: tuple[Step, ...]
    route: Route
    exit: tuple[str, ...] = ()
    reentry: str | int = "never"
