"""Where the simulation ends before everybody has left: whoever is inside then is told as in progress (R27)."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from omni.model.schedule import Status
from omni.simulate.leaving import leave
from omni.simulate.state import Ending, Recipient, Run
from omni.simulate.world import World
from omni.zones import Instant, to_local, zone


def stop_all(world: World, recipients: Iterable[Recipient], over: Instant) -> None:
    """Ends every run that is not over at an instant; what had not left by then is in progress."""
    ending = in_progress(world, over)
    for recipient in recipients:
        for run in recipient.runs:
            if not run.ending and _is_told(run):
                leave(world, run, ending)


def in_progress(world: World, over: Instant) -> Ending:
    """How runs end that are not over at an instant."""
    clock = zone(world.project.brand.timezone) or ZoneInfo("UTC")
    words = f"the plan ends before, on {to_local(over, clock):%Y-%m-%d}"
    return Ending(Status.IN_PROGRESS, over, words, world.policy.route / "horizon")


def last_instant(world: World) -> Instant | None:
    """When the simulation ends, if the policy says so."""
    return world.as_of + world.policy.horizon if world.policy.horizon else None


def _is_told(run: Run) -> bool:
    """False for a later arrival of which nobody knows yet whether it counts (R25)."""
    return run.number == 1 or run.begins is not None
