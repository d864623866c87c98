"""What many people do, and what it changes."""

from __future__ import annotations

import numpy as np

from omni.simulate.crowd.columns import Numbers
from omni.simulate.crowd.leaving import leave_by_event
from omni.simulate.crowd.state import Crowd, Runs
from omni.simulate.crowd.walking import event_arrives
from omni.simulate.happening import UNSUBSCRIBED


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
        if event in other.sort.program.exits:
            leave_by_event(crowd, other, people, event, now)
    event_arrives(crowd, runs, people, send, event, now)
