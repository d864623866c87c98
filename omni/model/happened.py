"""What happened after a campaign went out, and what it means beside the plan. All instants are UTC seconds."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen
from omni.model.spans import Rate


class Happened(Frozen):
    """One line of an events file: what a person did about a message, or, without a message, what they did at all."""

    person: str
    campaign: str
    message: str
    channel: str
    event: str
    at: int


class UnusedLines(Frozen):
    """Lines of an events file that could not be used, and why; no value of theirs is ever repeated."""

    lines: tuple[int, ...]
    words: str


class Arrival(Frozen):
    """One message on one channel: the people it was planned for, the people of each event, how much later it came.

    `late` is the median of delivered less planned, in seconds; None where nothing says when it was delivered.
    """

    message: str
    channel: str
    planned: int
    counts: Mapping[str, int]
    late: int | None = None


class Worked(Frozen):
    """One channel: whom it reached, who reacted, at which hour most did, and the goals that are credited to it.

    `event` is what the policy assumes of it (`clicked`), `rated` how many did that, `assumed` the range. `lost` is how
    many goals of the simulation go with it when the channel is taken away; None where the simulation has none.
    """

    channel: str
    paper: bool
    people: int
    reacted: int
    hour: int | None = None
    event: str = ""
    rated: int = 0
    assumed: Rate | None = None
    first: float = 0
    last: float = 0
    linear: float = 0
    lost: int | None = None


class GoalMet(Frozen):
    """The goal: of `people` who were reached, `done` did it in time. `target` and shares are in 0…1.

    `untouched` did it, but no message had reached them in time; `held_done` of the `held` who were held out did it too.
    """

    event: str
    target: float | None
    people: int
    done: int
    untouched: int
    held: int
    held_done: int

    @property
    def share(self) -> float:
        """The share of those reached who did it."""
        return self.done / self.people if self.people else 0.0

    @property
    def without(self) -> float:
        """The share of those held out who did it all the same."""
        return self.held_done / self.held if self.held else 0.0


class Evaluation(Frozen):
    """A campaign's plan beside what happened. `hours` are reactions by local hour: digital, on paper.

    `strangers` counts the messages of the file that the plan sends to nobody of that name.
    """

    campaign: str
    since: int
    until: int
    goal: GoalMet | None
    arrivals: tuple[Arrival, ...]
    worked: tuple[Worked, ...]
    hours: tuple[tuple[int, int], ...]
    strangers: int
