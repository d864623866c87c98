"""What many people do, and what it changes."""

from __future__ import annotations

import numpy as np

from omni.model.schedule import Status
from omni.simulate.crowd.closing import leave
from omni.simulate.crowd.columns import Numbers
from omni.simulate.crowd.state import Crowd, Runs
from omni.simulate.crowd.walking import event_arrives
from omni.simulate.happening import UNSUBSCRIBED
from omni.simulate.state import Ending


def happen(crowd: Crowd, runs: Runs, send: int, event: str, people: Numbers, now: int) -> None:  # noqa: PLR0913, PLR0917
    """An event of a send: everything that it ends ends first, then whoever waits for it goes on (R22, R24)."""
    program = runs.sort.program
    step = next((one.id for op, one in program.sends if op.index == send), "")
    crowd.told.reached.append((people, program.campaign.id, now, event, step, "event"))
    people = np.unique(people) if len(people) > 1 else people
    if (send, event) in runs.heard:
        runs.heard[send, event][people] = True
    if event == UNSUBSCRIBED:
        crowd.columns.unsubscribed[people] = True
    for other in crowd.runs.values():
        journey = other.sort.program.campaign.journey
        if journey and event in other.sort.program.exits:
            inside = people[(other.begins[people] <= now) & ~other.ended[people]]
            words = f"left the journey: {event}"
            campaign = other.sort.program.campaign.id
            if len(inside):
                crowd.told.reached.append((inside, campaign, now, f"leaves the journey: {event}", "", "exit"))
                leave(crowd, other, inside, Ending(Status.EXITED, now, words, journey.route / "exit"))
    event_arrives(crowd, runs, people, send, event, now)
