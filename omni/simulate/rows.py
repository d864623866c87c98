"""Decisions as rows of the schedule."""

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
from omni.zones import Instant


def sent(world: World, intent: Intent, now: Instant, checks: tuple[Check, ...]) -> Row:
    """The row of a message that was handed over; `words` say why it had to wait."""
    run, parcel = intent.run, intent.parcel
    clock, lead = run.recipient.clock, parcel.channel.lead_time
    return Row(
        person=run.recipient.person.id,
        named=run.recipient.named,
        campaign=parcel.key.campaign,
        step=parcel.step,
        visit=run.number,
        key=parcel.key,
        status=Status.SENT,
        planned=intent.planned,
        at=now,
        local=local_of(now, clock.zone),
        zone=clock.name,
        tz_source=clock.source,
        moment=moment_of(world, parcel, now, clock.zone),
        lands=latest_landing(lead, now, clock) if lead else 0,
        units=parcel.units,
        cost_micros=parcel.cost_micros,
        currency=parcel.currency,
        reason=intent.held_by,
        words=intent.waited,
        checks=checks,
    )


def given_up(run: Run, parcel: Parcel, planned: Instant, why: Ending, checks: tuple[Check, ...] = ()) -> Row:
    """The row of a message that did not leave."""
    recipient, key, at = run.recipient, parcel.key, why.at
    clock = recipient.clock
    return Row(  # by place, not by name: most rows are these, and names take longer than all the rest
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
