"""A send at an hour that the change of the clock skips.

## What it does
Looks up every dated send and entry on each clock that it may mean. Where clocks go forward from 02:00 to 03:00 there is
no 02:30; `dst_gap` of policy.yaml says what becomes of it: `shift` sends an hour later, `skip` not at all; `error` is
an error.

## Why the customer would care
They get the message at another hour than was meant, or never.

## Bad
    channels: [email]
    send: »2028-03-26T02:30«
    facts: {discount: 30%, code: CIAO30, ends: 2028-03-30T23:59}

## Good
    channels: [email]
    send: 2028-03-26T03:30
    facts: {discount: 30%, code: CIAO30, ends: 2028-03-30T23:59}

## How to fix
Choose an hour that exists on every clock.

## Source
RFC 5545, section 3.3.5 (how a local time that does not exist is read); omni's schedule semantics R2.
"""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.words.numbers import moment
from omni.zones import is_gap, to_local, to_utc, zone

LEVEL = Level.WARNING
_BECOMES = {"skip": "it does not leave", "error": "policy.yaml allows no such hour"}


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every start that some clock skips, with that clock."""
    policy, campaign = timetable.project.policy, timetable.campaign
    for start, route in _starts(campaign):
        wall = next((wall for wall in _walls(start, timetable) if is_gap(start.local, wall)), None)
        if wall is not None:
            becomes = _BECOMES.get(policy.dst_gap) or f"it leaves {_shifted(start, wall, campaign)}"
            yield Finding(
                route,
                f"{moment(start.local.isoformat())} does not exist in {wall.key}, {becomes}",
                advice="choose an hour that exists on every clock",
                level=Level.ERROR if policy.dst_gap == "error" else None,
                campaign=campaign.id,
            )


def _starts(campaign: Campaign) -> Iterator[tuple[Moment, Route]]:
    for send in campaign.sends:
        if send.at:
            yield send.at, send.route / "at"
    if campaign.journey and campaign.journey.entry.at:
        yield campaign.journey.entry.at, campaign.journey.entry.route / "at"
    for version in campaign.versions:
        if version.starts:
            yield version.starts, version.route / "starts"


def _walls(start: Moment, timetable: Timetable) -> Iterator[ZoneInfo]:
    """The clocks that a moment may be on: the named one, each market's, or those of everybody in them."""
    campaign = timetable.campaign
    if start.zone == "recipient":
        own = (window.clocks for window in timetable.windows.sends if window.campaign == campaign.id)
        names = sorted({clock.zone for clocks in own for clock in clocks})
        names = [*(name for name in _of_markets(timetable) if name in names), *names]
    elif start.zone:
        names = [start.zone]
    else:
        names = _of_markets(timetable)
    for name in dict.fromkeys(names):
        wall = zone(name)
        if wall:
            yield wall


def _of_markets(timetable: Timetable) -> list[str]:
    markets = timetable.project.brand.markets
    return [markets[market].timezone for market in timetable.campaign.markets if market in markets]


def _shifted(start: Moment, wall: ZoneInfo, campaign: Campaign) -> str:
    """When it leaves instead, and what else does on that day, where the clock skips a whole one."""
    instant = to_utc(start.local, wall)
    if instant is None:
        return "later"
    local = to_local(instant, wall)
    others = [send.id for send in campaign.sends if send.at and send.at.local.date() == local.date()]
    too = f", a day on which {' and '.join(others)} leaves too" if others and local.date() != start.local.date() else ""
    return moment(local.isoformat()) + too
