"""The steps that a person never came to, and why: one row for each of their channels."""

from __future__ import annotations

from omni.model.journey import Branch, Send, WaitFor
from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate import rows
from omni.simulate.parcels import parcels_of
from omni.simulate.program import END, Op, Program
from omni.simulate.state import Ending, Run
from omni.simulate.world import World


def close(world: World, run: Run, ending: Ending) -> None:
    """Ends a run and writes the rows of the sends that were not visited."""
    run.ending = ending
    for op, send in run.program.sends:
        if op.index in run.visited:
            continue
        run.visited.add(op.index)
        found = _turned_away(run, op) or ending
        for parcel in parcels_of(world, run, op, send):
            world.rows.append(rows.given_up(run, parcel, found.at, found))


def _turned_away(run: Run, op: Op) -> Ending | None:
    """The first choice on the way to a step where the person went the other way."""
    for choice, side in op.under:
        taken = run.taken.get(choice)
        if taken is None:
            return None
        if taken[0] != side:
            words, route = other_way(run.program, choice, side=side)
            return Ending(Status.BRANCHED, taken[1], words, route)
    return None


def other_way(program: Program, choice: int, *, side: bool) -> tuple[str, Route]:
    """Why a step is for others: in words, with the line of the choice."""
    step = program.ops[choice].step
    assert isinstance(step, WaitFor | Branch)  # noqa: S101 - only these have sides
    if isinstance(step, Branch):
        return f"only where {step.text}" if side else f"only where not {step.text}", step.route
    what = f"{step.event}{_of(program, choice, step)}"
    return f"only for people with {what}" if side else f"only for people without {what}", step.route


def _of(program: Program, choice: int, wait: WaitFor) -> str:
    """The message whose event is waited for, where it is that of one."""
    above = program.by_id.get(wait.of, END) if wait.of else program.ops[choice].above
    send = program.ops[above].step if above != END else None
    return f" ({send.message})" if isinstance(send, Send) else ""
