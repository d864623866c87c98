"""What many people do, and what it changes."""

from __future__ import annotations

import numpy as np

from omni.simulate.crowd.leaving import leave_by_event
from omni.simulate.crowd.state import Crowd, Here, Runs
from omni.simulate.crowd.walking import event_arrives
from omni.simulate.happening import UNSUBSCRIBED


def happen(crowd: Crowd, runs: Runs, send: int, event: str, here: Here) -> None:
    """An event of a send: everything that it ends ends first, then whoever waits for it goes on (R22, R24)."""
    program = runs.sort.program
    step = next((one.id for op, one in program.sends if op.index == send), "")
    crowd.told.reached.append((here.people, program.campaign.id, here.now, event, step, "event"))
    if isinstance(here.now, int) and len(here.people) > 1:
        here = Here(np.unique(here.people), here.now)
    if (send, event) in runs.heard:
        runs.heard[send, event][here.people] = True
    if event == UNSUBSCRIBED:
        crowd.columns.unsubscribed[here.people] = True
    for other in crowd.runs.values():
        if event in other.sort.program.exits:
            leave_by_event(crowd, other, here, event)
    event_arrives(crowd, runs, here, send, event)
