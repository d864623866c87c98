"""Decisions as rows of the schedule: made by place, not by name, which would take longer than all the rest."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo

from omni.model.message import MomentClass
from omni.model.schedule import Check, Row, Status
from omni.simulate.state import Ending, Intent, Parcel, Run
from omni.simulate.world import World
from omni.timing.grid import wall_time
from omni.timing.landing import latest_landing
from omni.timing.moments import moment_at
from omni.timing.recipient_clock import Clock
from omni.zones import Instant


def sent(world: World, intent: Intent, now: Instant, checks: tuple[Check, ...]) -> Row:
    """The row of a message that was handed over; `words` say why it had to wait."""
    run, parcel = intent.run, intent.parcel
    clock = run.recipient.clock
    place, told = (parcel, clock), world.in_minute(now).told
    if place not in told:
        told[place] = _told(world, parcel, now, clock)
    local, moment, lands = told[place]
    return Row(
        run.recipient.person.id,
        run.recipient.named,
        parcel.key.campaign,
        parcel.step,
        run.number,
        parcel.key,
        Status.SENT,
        intent.planned,
        now,
        local,
        clock.name,
        clock.source,
        moment,
        lands,
        parcel.units,
        parcel.cost_micros,
        parcel.currency,
        intent.held_by,
        intent.waited,
        checks,
    )


def _told(world: World, parcel: Parcel, now: Instant, clock: Clock) -> tuple[str, MomentClass, Instant]:
    """What a minute is to all on a clock: the wall time, how far away dates are, when something printed lands."""
    lead = parcel.channel.lead_time
    lands = latest_landing(lead, now, clock) if lead else 0
    return local_of(now, clock.zone), moment_of(world, parcel, now, clock.zone), lands


def given_up(run: Run, parcel: Parcel, planned: Instant, why: Ending, checks: tuple[Check, ...] = ()) -> Row:
    """The row of a message that did not leave."""
    recipient, key, at = run.recipient, parcel.key, why.at
    clock = recipient.clock
    return Row(
        recipient.person.id,
        recipient.named,
        key.campaign,
        parcel.step,
        run.number,
        key,
        why.status,
        planned,
        at,
        local_of(at, clock.zone),
        clock.name,
        clock.source,
        (),
        0,
        parcel.units,
        0,
        parcel.currency,
        why.route,
        why.words,
        checks,
    )


def moment_of(world: World, parcel: Parcel, now: Instant, zone: ZoneInfo) -> MomentClass:
    """How far away the dates that a message counts to are when it leaves."""
    facts = world.relative.get(parcel.key, ())
    brief = world.briefs.get(parcel.key)
    return moment_at(brief, facts, now, zone) if facts and brief else ()


@lru_cache(maxsize=1 << 16)
def local_of(instant: Instant, zone: ZoneInfo) -> str:
    """The wall time, ISO without zone."""
    return wall_time(instant, zone).isoformat(timespec="minutes")
