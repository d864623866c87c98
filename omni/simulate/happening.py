"""What people do, and what it changes: consent, journeys that it ends, waits that it answers."""

from __future__ import annotations

from omni.model.journey import Journey
from omni.model.policy import Policy
from omni.model.schedule import Reached, Status
from omni.simulate.leaving import leave
from omni.simulate.state import Ending, Run
from omni.simulate.walk import event_arrives
from omni.simulate.world import World
from omni.zones import Instant

UNSUBSCRIBED = "unsubscribed"


def happen(world: World, run: Run, op: int, event: str, now: Instant) -> None:
    """An event of a send: everything that it ends ends first, then whoever waits for it goes on (R22, R24).

    Whoever opts out gets nothing more that is marketing, of any campaign (R23).
    """
    recipient, campaign = run.recipient, run.program.campaign.id
    run.happened.setdefault((op, event), now)
    step = next((send.id for sent, send in run.program.sends if sent.index == op), "")
    world.reached.append(Reached(recipient.person.id, campaign, now, event, step))
    if event == UNSUBSCRIBED:
        recipient.unsubscribed = True
    for other in recipient.runs:
        if event in other.program.exits and _is_inside(other, now):
            _exit(world, other, event, now)
    event_arrives(world, run, now)


def _is_inside(run: Run, now: Instant) -> bool:
    """True between coming in and leaving: whoever buys in December is not kept out of a journey of January."""
    return run.begins is not None and run.begins <= now and not run.ending


def _exit(world: World, run: Run, event: str, now: Instant) -> None:
    ending = left(run.program.campaign.journey, event, now)
    if run.leaving is None:
        person, campaign = run.recipient.person.id, run.program.campaign.id
        world.reached.append(Reached(person, campaign, now, leaves_in_words(world.policy, event), kind="exit"))
    if world.policy.exit_check == "at_once":
        leave(world, run, ending)
    else:
        run.leaving = run.leaving or ending


def left(journey: Journey | None, event: str, at: Instant) -> Ending:
    """How the run of somebody ends whom an event makes leave."""
    return Ending(Status.EXITED, at, f"left the journey: {event}", journey.route / "exit" if journey else None)


def leaves_in_words(policy: Policy, event: str) -> str:
    """What is told of them when it happens."""
    return f"leaves the journey{'' if policy.exit_check == 'at_once' else ' when this wait ends'}: {event}"
