"""How early and how late each step of a campaign can be reached, block by block.

Arrivals are intervals: every wait moves both ends, every choice goes both ways. Nothing is assumed of people, so what a
person may meet in the simulation always lies inside (throttling aside, see `Scene.drain`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import Struct

from omni.model.brand import Market
from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.frozen import field
from omni.model.journey import Branch, Delay, DelayUntil, Send, Step, Stop, WaitFor
from omni.model.policy import QuietHours
from omni.model.project import Project
from omni.model.spans import BeforeFact, NextWeekday
from omni.resolve.steps import version_channels
from omni.timing.entries import arrivals_end, moment_of_entry, moment_of_send, planned_for, version_named
from omni.timing.grid import minute_of
from omni.timing.instants import end_of_fact, fact_of, instant_of_moment
from omni.timing.landing import latest_landing
from omni.timing.quiet_hours import Quiet, brought_forward, first_allowed, quiet_for, with_own
from omni.timing.recipient_clock import Clock
from omni.timing.waits import after, next_weekday
from omni.zones import Instant


class Between(NamedTuple):
    """The earliest and the latest instant, both included."""

    first: Instant
    last: Instant

    def moved(self, move: Callable[[Instant], Instant]) -> Between:
        """Both ends moved; whatever keeps order keeps everything between them."""
        return Between(move(self.first), move(self.last))


class Scene(Struct):
    """One campaign for the people of one version, market, country and clock, and the hand-overs found so far.

    `drain` is how many seconds a step's channel takes to let everyone before a person pass, `own` the quiet hours that
    people asked for themselves.
    """

    project: Project
    campaign: Campaign
    version: str
    market: Market
    country: str
    clock: Clock
    as_of: Instant
    drain: Mapping[tuple[str, str], int]
    own: tuple[QuietHours | None, ...] = (None,)
    found: dict[tuple[str, str, str], Between] = field(default_factory=dict)

    def channels(self, send: Send) -> tuple[str, ...]:
        """The channels with a recipient that a step may use."""
        kept = version_channels(self.campaign, send, version_named(self.campaign, self.version))
        channels = self.project.channels
        return tuple(channel for channel in kept if channel in channels and channels[channel].addressed)


def reach(scene: Scene) -> None:
    """Fills `scene.found` with the hand-overs of every step and channel."""
    for send in scene.campaign.sends:
        moment = moment_of_send(scene.campaign, send, scene.version)
        if moment:
            _send(send, _dated(scene, moment), scene)
    if scene.campaign.journey:
        _block(scene.campaign.journey.steps, _entry(scene), scene)


def _dated(scene: Scene, moment: Moment) -> Between:
    """Where a date is missed, its own instant, so that the message is judged as if it had gone out then."""
    planned = planned_for(moment, scene.market, scene.clock, scene.project.policy, scene.as_of)
    at = instant_of_moment(moment, scene.market, scene.clock) if planned is None else planned
    return Between(at, at)


def _entry(scene: Scene) -> Between:
    assert scene.campaign.journey  # noqa: S101 - asked for journeys only
    entry = scene.campaign.journey.entry
    moment = moment_of_entry(scene.campaign, entry, scene.version)
    first = _dated(scene, moment) if moment else Between(scene.as_of, scene.as_of)
    again = isinstance(scene.campaign.journey.reentry, int) and (entry.until or not moment)
    last = arrivals_end(entry, scene.market, scene.clock, scene.as_of) if entry.event or again else first.last
    return Between(first.first, max(first.last, last))


def _block(
    steps: tuple[Step, ...], arrival: Between | None, scene: Scene, before: Send | None = None
) -> Between | None:
    """When people leave a block at its end; None where nobody does. `before` is the send just above the block."""
    in_time: Between | None = None
    for step in steps:
        if arrival is None:
            return None
        match step:
            case Send():
                done = _send(step, in_time or arrival, scene)
                arrival, before, in_time = _either(done, arrival if in_time else None), step, None
            case DelayUntil():
                arrival, in_time = _until(step, arrival, scene)
            case _:
                arrival = _other(step, arrival, before, scene)
    return arrival


def _other(step: Step, arrival: Between, before: Send | None, scene: Scene) -> Between | None:
    match step:
        case Delay():
            return arrival.moved(lambda at: after(step.wait, at, scene.clock.zone))
        case WaitFor():
            return _wait(step, arrival, before, scene)
        case Branch():
            return _either(*(_block(steps, arrival, scene, before) for steps in (step.then, step.otherwise)))
        case Stop():
            return None
        case _:
            return arrival


def _send(send: Send, planned: Between, scene: Scene) -> Between:
    """Records each channel's hand-overs; the step is done when the last channel's is, or at once if none may leave."""
    done = [planned]
    for channel in scene.channels(send):
        drain = scene.drain.get((send.id, channel), 0)
        if scene.campaign.is_marketing(send.message):
            handed = _allowed(channel, planned, drain, scene)
        else:
            handed = Between(planned.first, minute_of(planned.last + drain))
        if handed:
            use = (send.id, send.message, channel)
            scene.found[use] = _either(handed, scene.found.get(use)) or handed
            done.append(handed)
    return Between(planned.first, max(each.last for each in done))


def _allowed(channel: str, planned: Between, drain: int, scene: Scene) -> Between | None:
    quiet = quiet_for(scene.project.policy, scene.country, channel, scene.market, scene.campaign)
    found: Between | None = None
    for own in scene.own:
        found = _either(found, _awake(with_own(quiet, own), planned, drain, scene))
    return found


def _awake(quiet: Quiet, planned: Between, drain: int, scene: Scene) -> Between | None:
    policy = scene.project.policy
    forward = brought_forward(quiet, policy, planned.first, scene.as_of, scene.clock)
    first = first_allowed(quiet, forward, scene.clock)
    last = first_allowed(quiet, planned.last, scene.clock)
    if last is not None and drain:
        last = first_allowed(quiet, minute_of(last + drain), scene.clock)
    return None if first is None or last is None else Between(first, last)


def _until(step: DelayUntil, arrival: Between, scene: Scene) -> tuple[Between, Between | None]:
    """When the wait ends, and if only some are in time for its date, when they are (the next send is theirs, R6)."""
    if isinstance(step.until, NextWeekday):
        until = step.until
        return arrival.moved(lambda at: next_weekday(until, at, scene.clock.zone)), None
    target = target_of(step.until, scene)
    if target is None:
        return arrival, None
    waited = arrival.moved(lambda at: max(at, target))
    if arrival.first <= target < arrival.last and scene.project.policy.on_past != "now":
        return waited, Between(target, target)
    return waited, None


def target_of(until: BeforeFact | Moment, scene: Scene) -> Instant | None:
    """The instant of a moment, or so many seconds before a fact's date; None where the fact has none."""
    if isinstance(until, Moment):
        return instant_of_moment(until, scene.market, scene.clock)
    fact = fact_of(until.fact, scene.campaign, scene.version, scene.project.brand)
    end = end_of_fact(fact, scene.market, scene.clock) if fact else None
    return None if end is None else minute_of(end - until.seconds)


def _wait(step: WaitFor, arrival: Between, before: Send | None, scene: Scene) -> Between | None:
    """The event may come at once or in the last minute; without it, the time is over `within` after the start (R22)."""
    just_above = before is not None and step.of in {"", before.id} and not step.from_here
    latest_start = _landed(before, arrival.last, scene) if before and just_above else arrival.last
    earliest_start = _handed_over(before, arrival.first, scene) if before and just_above else arrival.first
    first = max(arrival.first, minute_of(earliest_start + step.within))
    over = Between(first, minute_of(latest_start + step.within))
    then = _block(step.then, Between(arrival.first, over.last), scene, before)
    return _either(then, _block(step.otherwise, over, scene, before))


def _handed_over(send: Send, at: Instant, scene: Scene) -> Instant:
    """When a send can have been handed over first, where the wait for it begins later."""
    found = (scene.found.get((send.id, send.message, channel)) for channel in scene.channels(send))
    return min((handed.first for handed in found if handed), default=at)


def _landed(send: Send, at: Instant, scene: Scene) -> Instant:
    leads = [scene.project.channels[channel].lead_time for channel in scene.channels(send)]
    return max((latest_landing(lead, at, scene.clock) for lead in leads if lead), default=at)


def _either(one: Between | None, other: Between | None) -> Between | None:
    if one is None or other is None:
        return one or other
    return Between(min(one.first, other.first), max(one.last, other.last))
