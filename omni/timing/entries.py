"""When people come in: dated sends, journey entries, versions that start earlier, and what is late (R4)."""

from __future__ import annotations

from datetime import datetime

from omni.model.brand import Market
from omni.model.campaign import Campaign, Version
from omni.model.facts import Moment
from omni.model.journey import Entry, Send
from omni.model.place import Route
from omni.model.policy import Policy
from omni.resolve import sends_of
from omni.timing.grid import DAY, day_at, minute_of, next_day, wall_time
from omni.timing.instants import instant_of_moment, wall_of
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, is_gap

ARRIVALS_LAST = 28 * DAY
"""How long arrivals are simulated where nothing ends them: every weekday four times."""


def version_named(campaign: Campaign, segment: str) -> Version | None:
    """The version for a segment."""
    return next((version for version in campaign.versions if version.segment == segment), None)


def moment_of_send(campaign: Campaign, send: Send, version: str) -> Moment | None:
    """When a dated send goes out; a version that `starts` earlier or later has its first sends then."""
    found = version_named(campaign, version)
    if found and found.starts and send.at and send.at.local == _first_send(campaign):
        return found.starts
    return send.at


def place_of_start(campaign: Campaign, step: str, version: str) -> Route:
    """Where it is written when a step goes out to the people of a version.

    A journey's step says it itself, unless the version comes in after everyone else.
    """
    send = next((send for send in sends_of(campaign) if send.id == step), None)
    found = version_named(campaign, version)
    if send is None:
        return campaign.route
    if found and found.starts and _moves(found.starts, campaign, send):
        return found.route / "starts"
    return send.route / "at" if send.at else send.route


def _moves(start: Moment, campaign: Campaign, send: Send) -> bool:
    if send.at:
        return send.at.local == _first_send(campaign)
    entry = campaign.journey.entry.at if campaign.journey else None
    return entry is not None and start.local > entry.local


def _first_send(campaign: Campaign) -> datetime | None:
    return min((send.at.local for send in campaign.sends if send.at), default=None)


def moment_of_entry(campaign: Campaign, entry: Entry, version: str) -> Moment | None:
    """When a journey lets people in; None where an event or a segment does."""
    found = version_named(campaign, version)
    return found.starts if found and found.starts and entry.at else entry.at


def skipped_by_clock(moment: Moment, market: Market, clock: Clock, policy: Policy) -> bool:
    """True where a change of the clock skips the wall time and the policy does not shift it (R2)."""
    return policy.dst_gap != "shift" and is_gap(moment.local, wall_of(moment.zone, market, clock.zone))


def planned_for(moment: Moment, market: Market, clock: Clock, policy: Policy, as_of: Instant) -> Instant | None:
    """When a dated moment is acted upon, or None where it is missed: too long before the simulation starts (R4)."""
    instant = instant_of_moment(moment, market, clock)
    if instant >= as_of:
        return instant
    match policy.late:
        case "now":
            return as_of
        case "next_day":
            return _same_hour_later(instant, clock, as_of)
        case "grace" if as_of - instant <= policy.grace:
            return as_of
        case _:
            return None


def arrivals_end(entry: Entry, market: Market, clock: Clock, as_of: Instant) -> Instant:
    """Until when people come in by an event."""
    return instant_of_moment(entry.until, market, clock) if entry.until else minute_of(as_of + ARRIVALS_LAST)


def _same_hour_later(instant: Instant, clock: Clock, as_of: Instant) -> Instant:
    hour = wall_time(instant, clock.zone).time()
    today = wall_time(as_of, clock.zone).date()
    found = day_at(today, hour, clock.zone)
    return found if found >= as_of else day_at(next_day(today), hour, clock.zone)
