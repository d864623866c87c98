"""Why the time of a message was missed, and the key of the policy that says what becomes of it (R2, R4, R6)."""

from __future__ import annotations

from omni.model.facts import Moment
from omni.model.place import Route
from omni.model.policy import Policy
from omni.simulate.state import Run
from omni.simulate.world import World
from omni.timing.entries import skipped_by_clock

TOO_LATE = "its hour had passed before the simulation starts"
DATE_PASSED = "its date had passed"
NO_SUCH_HOUR = "there is no such hour that day, the clock goes forward"


def why_missed(world: World, run: Run, moment: Moment) -> str:
    """Why a person misses a dated moment."""
    recipient = run.recipient
    skipped = skipped_by_clock(moment, recipient.market, recipient.clock, world.policy)
    return NO_SUCH_HOUR if skipped else TOO_LATE


def place_of(policy: Policy, words: str) -> Route:
    """The key that decides."""
    late = "grace" if policy.late == "grace" else "late"
    return policy.line({TOO_LATE: late, DATE_PASSED: "on_past", NO_SUCH_HOUR: "dst_gap"}[words])
