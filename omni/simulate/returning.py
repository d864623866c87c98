"""Who comes into a journey again, and when (R25)."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.journey import Entry, Journey
from omni.model.schedule import Reached
from omni.simulate.state import Run
from omni.simulate.world import World
from omni.timing.entries import arrivals_end
from omni.timing.grid import DAY, instant_of
from omni.zones import Instant

NOT_AGAIN = "does not come in again"
ROUNDS = 4
"""How often an event can happen to one person within the time that arrivals are simulated."""


def may_begin(world: World, run: Run, now: Instant) -> bool:
    """False for somebody who comes in again while they are inside, too early, or where nobody comes in twice."""
    if run.number == 1 or run.begins is not None:
        return True
    refusal = _refusal(run, now)
    if refusal and run.recipient.named:
        campaign = run.program.campaign.id
        world.reached.append(Reached(run.recipient.person.id, campaign, now, f"{NOT_AGAIN}: {refusal}", kind="exit"))
    if not refusal:
        run.begins = now
        run.number = 1 + sum(one.begins is not None for one in _earlier(run))
    return not refusal


def occasions(world: World, run: Run, entry: Entry, first: Instant) -> Iterator[Instant]:
    """When somebody who came in first at a moment or by a segment may do so again, until the entry ends."""
    journey = run.program.campaign.journey
    repeats = bool(entry.until) or entry.at is None
    if journey is None or not isinstance(journey.reentry, int) or not repeats:
        return
    end = arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of)
    yield from range(first + journey.reentry, end + 1, max(DAY, journey.reentry))


def happenings(world: World, run: Run, entry: Entry) -> Iterator[Instant]:
    """When the event happens again to somebody by name."""
    recipient = run.recipient
    own = recipient.person.events.get(entry.event)
    for local in own.again if own else ():
        at = instant_of(local, recipient.clock.zone)
        if world.as_of <= at and (entry.until is None or at <= _end(world, run, entry)):
            yield at


def returns(journey: Journey | None) -> bool:
    """True where somebody may come in more than once."""
    return journey is not None and journey.reentry != "never"


def _refusal(run: Run, now: Instant) -> str:
    journey = run.program.campaign.journey
    earlier = list(_earlier(run))
    if any(one.ending is None for one in earlier):
        return "is still in the journey"
    if journey is None or journey.reentry == "never":
        return "everybody comes in once"
    last = max((one.begins for one in earlier if one.begins is not None), default=None)
    if isinstance(journey.reentry, int) and last is not None and now < last + journey.reentry:
        return f"comes in once in {journey.reentry // DAY} days" if journey.reentry >= DAY else "it is too early"
    return ""


def _earlier(run: Run) -> Iterator[Run]:
    """The runs of the same campaign that have begun, or were over before they could."""
    for one in run.recipient.runs:
        if one is not run and one.program is run.program and one.begins is not None:
            yield one


def _end(world: World, run: Run, entry: Entry) -> Instant:
    return arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of)
