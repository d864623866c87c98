"""Room that many people's more urgent messages need, and that others leave to them (R17)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from omni.model.journey import Send
from omni.model.schedule import Status
from omni.simulate import caps
from omni.simulate.ahead import place_of
from omni.simulate.crowd.closing import slots
from omni.simulate.crowd.columns import Numbers, different
from omni.simulate.crowd.state import Crowd, Runs, Seconds, Times, split
from omni.simulate.crowd.tries import Tries
from omni.simulate.gates import kept_in_words
from omni.simulate.program import Op
from omni.simulate.state import Parcel

_NEVER = 1 << 62
Urgent = tuple[Runs, Op, Seconds]
"""A step of a more urgent campaign, and the minute at which everybody's message of it will be tried; 0 for none."""


def keep_free(crowd: Crowd, runs: Runs, tries: Tries, those: Numbers, parcel: Parcel) -> None:
    """Gives up messages without which a cap has room for a more urgent one that is known to come."""
    urgent = _urgent(crowd, runs.sort.program.campaign.priority)
    for position in parcel.counts_in if urgent else ():
        people, now = tries.people[those], tries.now[those]
        due = np.stack([_soon(crowd, one, people, now) for one in urgent])
        near = (due.min(axis=0, initial=_NEVER) < _NEVER).nonzero()[0]
        kept, at = _kept(crowd, urgent, position, people[near], (now[near], due[:, near]))
        for number in different(kept[kept >= 0]):
            _tell(crowd, urgent[number], tries, those[near[kept == number]], at[kept == number])
        those = those[tries.status[those] < 0]


def _urgent(crowd: Crowd, priority: int) -> list[Urgent]:
    """All steps with messages that are known to come and more urgent than that, in their order."""
    found = [(crowd.runs[campaign], op, at) for (campaign, op), at in crowd.coming.items()]
    steps = [(runs, runs.sort.program.ops[op], at) for runs, op, at in found]
    steps = [one for one in steps if one[0].sort.program.campaign.priority > priority]
    return sorted(steps, key=lambda one: place_of(one[0].sort.program, one[1]))


def _soon(crowd: Crowd, urgent: Urgent, people: Numbers, now: Times) -> Times:
    """When the message of each comes for which room is kept already."""
    runs, _, coming = urgent
    at = coming[people].astype(np.int64)
    at[(at <= now) | (at > now + crowd.world.policy.reserve) | runs.ended[people]] = _NEVER
    return at


def _kept(
    crowd: Crowd, urgent: list[Urgent], position: int, people: Numbers, when: tuple[Times, NDArray[np.int64]]
) -> tuple[Numbers, Times]:
    """The first message to come for which there would be no room, by its place among them, and its minute."""
    (now, due), everybody = when, np.arange(len(people))
    uses = np.stack([_counted_by(crowd, runs, op, people, position) for runs, op, _ in urgent])
    promised, found, at = np.zeros(len(people), np.int64), np.full(len(people), -1), np.zeros(len(people), np.int64)
    for which in np.argsort(due, axis=0, kind="stable"):
        then = due[which, everybody]
        here = ((then < _NEVER) & (found < 0)).nonzero()[0]
        promised[here] += uses[which[here], here]
        full = here[_would_fill(crowd, position, people[here], (now[here], then[here], promised[here]))]
        found[full], at[full] = which[full], then[full]
    return found, at


def _would_fill(crowd: Crowd, position: int, people: Numbers, of: tuple[Times, Times, Times]) -> NDArray[np.bool_]:
    """True where the window of the later message still holds the one of now and has no room for both."""
    (now, then, promised), cap = of, crowd.world.policy.frequency_caps[position]
    start, clocks = np.zeros(len(people), np.int64), crowd.clock[people]
    for number in different(clocks):
        mine = (clocks == number).nonzero()[0]
        for at, (here,) in split(then[mine], mine):
            start[here] = caps.counted_from(cap, at, crowd.clocks[number].zone)
    had = (crowd.had[position][people] >= start[:, None]).sum(axis=1) + 1
    found: NDArray[np.bool_] = (promised > 0) & (now >= start) & (had + promised > cap.max)
    return found


def _counted_by(crowd: Crowd, runs: Runs, op: Op, people: Numbers, position: int) -> Numbers:
    """How many messages of a step the cap will count, as far as consent and addresses tell."""
    found = np.zeros(len(people), np.int64)
    for parcels in slots(crowd, runs, op.index, people):
        gates = np.where(parcels >= 0, crowd.parcels.gates[parcels], -1)
        for number in different(gates[gates >= 0]):
            if position in crowd.parcels.all[number].caps:
                here = (gates == number).nonzero()[0]
                found[here] += crowd.parcels.agreed(people[here], number) & crowd.parcels.reached(people[here], number)
    return np.minimum(1, found) if isinstance(op.step, Send) and op.step.first_of else found


def _tell(crowd: Crowd, urgent: Urgent, tries: Tries, those: Numbers, at: Times) -> None:
    runs, op, _ = urgent
    assert isinstance(op.step, Send)  # noqa: S101 - only sends are expected
    clocks, route = crowd.clock[tries.people[those]], crowd.world.policy.route / "reserve"
    for number in different(clocks):
        mine = clocks == number
        for then, (here,) in split(at[mine], those[mine]):
            words = kept_in_words(op.step, runs.sort.program.campaign, then, crowd.clocks[number].zone)
            tries.refuse(here, Status.CAPPED, crowd.told.saying(words, route))
