"""A person's way through a campaign: from step to step until something has to be waited for."""

from __future__ import annotations

from typing import assert_never

from omni.audience import holds
from omni.model.facts import Moment
from omni.model.journey import ENGAGED, Branch, Delay, DelayUntil, Send, Stop, WaitFor
from omni.model.schedule import Reached, Status
from omni.model.spans import NextWeekday
from omni.simulate.ahead import walk_later
from omni.simulate.choice import plan
from omni.simulate.endings import close
from omni.simulate.leaving import leave
from omni.simulate.missing import DATE_PASSED, place_of
from omni.simulate.program import END, Op, Program
from omni.simulate.state import Ending, Run
from omni.simulate.world import World
from omni.timing.grid import minute_of
from omni.timing.instants import end_of_fact, fact_of, instant_of_moment
from omni.timing.waits import after, next_weekday
from omni.zones import Instant

ENDED, STOPPED = "the journey ended before", "the journey stopped before"


def walk(world: World, run: Run, index: int, now: Instant) -> None:
    """Goes on from a step until a message or a wait takes time, or the journey is over."""
    if _leaves(world, run, now):
        return
    while not run.ending:
        if index == END:
            _arrive(world, run, now)
            return
        following = _step(world, run, run.program.ops[index], now)
        if following is None:
            return
        index = following


def time_is_over(world: World, run: Run, index: int, now: Instant) -> None:
    """Goes the other way at a wait whose event has not happened; a wait that ended earlier is nothing any more."""
    op = run.program.ops[index]
    if run.ending or run.waiting != (index, now) or not isinstance(op.step, WaitFor) or _leaves(world, run, now):
        return
    _choose(world, run, op, (False, now), f"takes the path without {op.step.event}")
    walk(world, run, op.otherwise, now)


def event_arrives(world: World, run: Run, now: Instant) -> None:
    """Goes on at the wait that the person stands at, if what has just happened is what it waits for."""
    index, _ = run.waiting
    if run.ending or index == END:
        return
    op = run.program.ops[index]
    if isinstance(op.step, WaitFor) and _happened(run, op, op.step) and not _leaves(world, run, now):
        _choose(world, run, op, (True, now), f"takes the path with {op.step.event}")
        walk(world, run, op.then, now)


def _leaves(world: World, run: Run, now: Instant) -> bool:
    """Ends the run of who should have left during the wait that is over now, where the policy asks only then (R24)."""
    rested, run.rests = run.rests, False
    if not rested or run.leaving is None or run.ending:
        return False
    leave(world, run, Ending(run.leaving.status, now, run.leaving.words, run.leaving.route))
    return True


def _step(world: World, run: Run, op: Op, now: Instant) -> int | None:
    """The step that comes at once, or None where the person has to wait."""
    match op.step:
        case Send() as send:
            return op.then if plan(world, run, op, send, now) else None
        case Delay() as delay:
            return _wait_until(world, run, op, now, after(delay.wait, now, run.recipient.clock.zone))
        case DelayUntil() as delay:
            return _until(world, run, op, delay, now)
        case WaitFor() as wait:
            return _wait_for(world, run, op, wait, now)
        case Branch() as branch:
            side = holds(branch.tree, run.recipient.person)
            _choose(world, run, op, (side, now), f"takes the path {'where' if side else 'where not'} {branch.text}")
            return op.then if side else op.otherwise
        case Stop() as stop:
            close(world, run, Ending(Status.NOT_REACHED, now, STOPPED, stop.route))
            return None
        case _:
            assert_never(op.step)


def _wait_until(world: World, run: Run, op: Op, now: Instant, later: Instant) -> int | None:
    if later <= now:
        return op.then
    run.rests = True
    walk_later(world, run, op.then, later, known=now)
    return None


def _until(world: World, run: Run, op: Op, delay: DelayUntil, now: Instant) -> int | None:
    target = target_of(world, run, delay, now)
    if target is None or target >= now:
        return _wait_until(world, run, op, now, now if target is None else target)
    if world.policy.on_past == "exit":
        leave(world, run, Ending(Status.EXITED, now, DATE_PASSED, place_of(world.policy, DATE_PASSED)))
        return None
    if world.policy.on_past == "skip":
        run.missed = DATE_PASSED
    return op.then


def target_of(world: World, run: Run, delay: DelayUntil, now: Instant) -> Instant | None:
    """When the wait ends; None where the fact that it counts to has no date for this person."""
    recipient, until = run.recipient, delay.until
    if isinstance(until, NextWeekday):
        return next_weekday(until, now, recipient.clock.zone)
    if isinstance(until, Moment):
        return instant_of_moment(until, recipient.market, recipient.clock)
    fact = fact_of(until.fact, run.program.campaign, run.version, world.project.brand)
    end = end_of_fact(fact, recipient.market, recipient.clock) if fact else None
    return None if end is None else minute_of(end - until.seconds)


def _wait_for(world: World, run: Run, op: Op, wait: WaitFor, now: Instant) -> int | None:
    """Counts from when the send just above reached the person; from now where it did not, or another is meant (R22)."""
    if _happened(run, op, wait):
        _choose(world, run, op, (True, now), f"takes the path with {wait.event}")
        return op.then
    send = awaited(run.program, op, wait)
    start = run.received.get(send, now) if send == op.above and not wait.from_here else now
    deadline = max(now, minute_of(start + wait.within))
    run.waiting, run.rests = (op.index, deadline), True
    world.walks(deadline, run, op.index, timeout=True)
    return None


def awaited(program: Program, op: Op, wait: WaitFor) -> int:
    """The send whose events a wait is about."""
    return program.by_id.get(wait.of, END) if wait.of else op.above


def _happened(run: Run, op: Op, wait: WaitFor) -> bool:
    send = awaited(run.program, op, wait)
    events = ENGAGED if wait.event == "engaged" else (wait.event,)
    return any((send, event) in run.happened for event in events)


def _choose(world: World, run: Run, op: Op, taken: tuple[bool, Instant], words: str) -> None:
    run.taken[op.index] = taken
    run.waiting = (END, 0)
    campaign = run.program.campaign.id
    world.reached.append(
        Reached(run.recipient.person.id, campaign, taken[1], words, step_name(run.program, op), "path")
    )


def step_name(program: Program, op: Op) -> str:
    """The send above a choice."""
    above = program.ops[op.above].step if op.above != END else None
    return above.id if isinstance(above, Send) else ""


def _arrive(world: World, run: Run, now: Instant) -> None:
    """The end of a journey: whatever was not visited lies behind a choice that the person did not make."""
    journey = run.program.campaign.journey
    if journey is None:
        return
    close(world, run, Ending(Status.NOT_REACHED, now, ENDED, journey.route))
