"""The virtual clock: what comes next is done, until nothing is left."""

from __future__ import annotations

from omni.simulate.happening import happen
from omni.simulate.leaving import attempt
from omni.simulate.returning import may_begin
from omni.simulate.walk import time_is_over, walk
from omni.simulate.world import HAPPENS, WALKS, World
from omni.zones import Instant


def run_clock(world: World, over: Instant | None) -> None:
    """Does what comes next until nothing is left, or the time is `over`; journeys have no loops, so it ends."""
    while world.tasks and (over is None or world.tasks[0][0] <= over):
        do_next(world)


def do_next(world: World) -> None:
    """Does one thing."""
    at, kind, _, _, _, op, _, _, _, run, payload = world.next_task()
    if kind == HAPPENS:
        happen(world, run, op, payload, at)
    elif kind != WALKS:
        attempt(world, payload, at)
    elif payload:
        time_is_over(world, run, op, at)
    elif may_begin(world, run, at):
        walk(world, run, op, at)
