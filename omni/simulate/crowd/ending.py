"""Where the simulation ends before many have left: whoever is inside then is told as in progress (R27)."""

from __future__ import annotations

import numpy as np

from omni.simulate.crowd.closing import Why, close, give_up, leave
from omni.simulate.crowd.columns import Flags
from omni.simulate.crowd.state import Crowd, Here
from omni.simulate.horizon import in_progress
from omni.simulate.world import LEAVES
from omni.zones import Instant


def stop(crowd: Crowd, present: Flags, over: Instant) -> None:
    """Ends every run that is not over at an instant; what had not left by then is in progress."""
    why = Why.of(in_progress(crowd.world, over))
    for (when, _), batches in crowd.calendar.batches.items():
        _, kind, _, planned, campaign, _ = when
        runs = crowd.runs[campaign]
        if kind == LEAVES and runs.sort.program.dated and not runs.afoot:
            for people, parcels, *_ in batches:
                give_up(crowd, Here(people, over), parcels, np.full(len(people), planned), why)
    for runs in crowd.runs.values():
        inside = (present & runs.sort.meant[crowd.columns.profile] & ~runs.ended).nonzero()[0]
        (close if runs.sort.program.dated and not runs.afoot else leave)(crowd, runs, Here(inside, over), why)
