"""Who of many leaves a campaign before its end: at once, when a wait ends, or where a cap says so (R16, R24)."""

from __future__ import annotations

import numpy as np

from omni.model.schedule import Status
from omni.simulate.crowd.closing import Why, leave
from omni.simulate.crowd.columns import different
from omni.simulate.crowd.state import Crowd, Here, Runs, caps_end_runs
from omni.simulate.crowd.told import NUMBER
from omni.simulate.crowd.tries import Tries
from omni.simulate.happening import leaves_in_words, left
from omni.simulate.leaving import ends_run


def leave_by_event(crowd: Crowd, runs: Runs, here: Here, event: str) -> None:
    """Ends the runs of who is inside, or notes that they leave when the wait they are in ends."""
    journey, policy = runs.sort.program.campaign.journey, crowd.world.policy
    inside = here.of((runs.begins[here.people] <= here.now) & ~runs.ended[here.people])
    if journey is None or not len(inside.people):
        return
    at_once = policy.exit_check == "at_once"
    told = inside if at_once else inside.of(runs.leaving[inside.people] == 0)
    words = leaves_in_words(policy, event)
    crowd.told.reached.append((told.people, runs.sort.program.campaign.id, told.now, words, "", "exit"))
    if at_once:
        leave(crowd, runs, inside, Why.of(left(journey, event, 0)))
    else:
        runs.leaving[told.people] = 1 + _exits(runs).index(event)


def who_stays(crowd: Crowd, runs: Runs, here: Here) -> Here:
    """Ends the runs of those who should have left during the wait that is over now; gives the others."""
    people = here.people
    if not len(runs.leaving) or not len(people):
        return here
    rested = runs.rests[people]
    runs.rests[people] = False
    leaving = np.where(rested & ~runs.ended[people], runs.leaving[people], 0)
    journey = runs.sort.program.campaign.journey
    for number in different(leaving):
        if number and journey:
            leave(crowd, runs, here.of(leaving == number), Why.of(left(journey, _exits(runs)[number - 1], 0)))
    return here.of(leaving == 0)


def leave_at_caps(crowd: Crowd, runs: Runs, tries: Tries) -> None:
    """Ends the runs of those whose message a cap refused that ends them."""
    if not caps_end_runs(crowd.world):
        return
    capped = ((tries.status == NUMBER[Status.CAPPED]) & ~runs.ended[tries.people]).nonzero()[0]
    for saying in np.unique(tries.words[capped]).tolist():
        words, route = crowd.told.sayings[saying]
        those = capped[tries.words[capped] == saying]
        if ends_run(crowd.world.policy, route):
            leave(crowd, runs, Here(tries.people[those], tries.now[those]), Why(Status.EXITED, words, route))


def _exits(runs: Runs) -> list[str]:
    return sorted(runs.sort.program.exits)
