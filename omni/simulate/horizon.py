"""Where the simulation ends before everybody has left: whoever is inside then is told as in progress (R27)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from omni.model.schedule import Status
from omni.simulate.leaving import leave
from omni.simulate.state import Ending, Recipient, Run
from omni.simulate.world import World
from omni.zones import Instant


def stop_all(world: World, recipients: Iterable[Recipient], over: Instant) -> None:
    """Ends every run that is not over at an instant; what had not left by then is in progress."""
    words = f"the plan ends before, on {datetime.fromtimestamp(over, UTC):%Y-%m-%d}"
    ending = Ending(Status.IN_PROGRESS, over, words, world.policy.route / "horizon")
    for recipient in recipients:
        for run in recipient.runs:
            if not run.ending and _is_told(run):
                leave(world, run, ending)


def _is_told(run: Run) -> bool:
    """False for a later arrival of which nobody knows yet whether it counts (R25)."""
    return run.number == 1 or run.begins is not None
