"""What came of a campaign, as it is kept beside it: sums only, nothing of any person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from omni.model.frozen import Frozen, field
from omni.model.place import Route


class KeptChannel(Frozen):
    """One channel: the people it reached, those who reacted, and the goals credited to it."""

    people: int
    reacted: int
    first: float = 0
    last: float = 0
    linear: float = 0
    lost: int | None = None


class KeptGoal(Frozen):
    """How many of those reached met the goal, and how many of those held out did it too."""

    event: str
    people: int
    done: int
    held: int = 0
    held_done: int = 0


class Results(Frozen):
    """What came of a campaign until a date. `arrived` are the people of each event by `message.channel`."""

    campaign: str
    until: date
    route: Route
    goal: KeptGoal | None = None
    arrived: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    channels: Mapping[str, KeptChannel] = field(default_factory=dict)
