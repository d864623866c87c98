"""A send whose time is over before it begins.

## What it does
Compares every dated send and entry, and the end of an entry, with the moment that is planned from: `--at`, or `as_of`
of policy.yaml, each on its own clock. A send at everybody's own hour begins in the east: planned from a later moment,
it misses those who live there, unless `late` of policy.yaml sends it all the same.

## Why the customer would care
The message is sent at once, late, or not at all; none of these was meant.

## Bad
    policy.yaml: {as_of: 2026-12-01T09:00}

## Good
    policy.yaml: {as_of: 2026-11-20T09:00}

## How to fix
Move the send, or the moment that you plan from.

## Source
omni's own rule (schedule semantics R4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.model.timetable import Timetable
from omni.timing import as_of
from omni.words.numbers import moment
from omni.zones import Instant, to_local, to_utc, zone

LEVEL = Level.ERROR
_Start = tuple[Moment, Route]
_LAST_CLOCK = "Etc/GMT+12"


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields a campaign that has sends before the moment to plan from, on every clock that they may mean."""
    campaign, project, now = timetable.campaign, timetable.project, timetable.windows.as_of
    starts = sorted(_starts(campaign), key=lambda one: one[0].local)
    over = [(start, route) for start, route in starts if _latest(start, project) < now]
    if over:
        (start, route), *others = over
        yield Finding(
            route,
            f"{campaign.id} starts {_on_wall(start)}, the plan begins {_begins(now, project)}",
            related=(
                *_stated(now, project),
                *((where, f"{_on_wall(other)} is over too") for other, where in others),
                *((where, f"{_on_wall(other)} is the next") for other, where in _next(starts, over)),
            ),
            advice=f"move the send, or plan from an earlier moment ({_told_by(now, project)})",
            campaign=campaign.id,
        )
    yield from _ended(timetable)
    for start, route in starts:
        clocks = _missed(start, timetable)
        if clocks and (start, route) not in over:
            yield Finding(
                route,
                f"{campaign.id} starts {_on_wall(start)} on everybody's own clock, in {clocks[0]} that is over when "
                f"the plan begins {_begins(now, project)}",
                related=tuple(_stated(now, project)),
                advice=f"plan from an earlier moment ({_told_by(now, project)}), or say late: next_day in policy.yaml",
                campaign=campaign.id,
            )


def _ended(timetable: Timetable) -> Iterator[Finding]:
    """An entry by an event or a segment that has closed before the plan begins."""
    campaign, project, now = timetable.campaign, timetable.project, timetable.windows.as_of
    until = campaign.journey.entry.until if campaign.journey else None
    if campaign.journey and until and _latest(until, project) < now:
        yield Finding(
            campaign.journey.entry.route / "until",
            f"nobody comes into {campaign.id} after {_on_wall(until)}, the plan begins {_begins(now, project)}",
            related=tuple(_stated(now, project)),
            advice=f"write a later moment, or plan from an earlier one ({_told_by(now, project)})",
            campaign=campaign.id,
        )


def _missed(start: Moment, timetable: Timetable) -> Sequence[str]:
    """The clocks of the campaign's people on which a moment of their own is missed, the earliest first."""
    project, now = timetable.project, timetable.windows.as_of
    policy = project.policy
    if start.zone != "recipient" or policy.late not in {"skip", "grace"}:
        return ()
    since = now - (policy.grace if policy.late == "grace" else 0)
    windows = (window for window in timetable.windows.sends if window.campaign == timetable.campaign.id)
    names = {clock.zone for window in windows for clock in window.clocks}
    instants = sorted((to_utc(start.local, wall) or 0, name) for name in names if (wall := zone(name)))
    return [name for instant, name in instants if instant < since]


def _starts(campaign: Campaign) -> Iterator[tuple[Moment, Route]]:
    for send in campaign.sends:
        if send.at:
            yield send.at, send.route / "at"
    if campaign.journey and campaign.journey.entry.at:
        yield campaign.journey.entry.at, campaign.journey.entry.route / "at"
    for version in campaign.versions:
        if version.starts:
            yield version.starts, version.route / "starts"


def _latest(start: Moment, project: Project) -> Instant:
    """The last instant that a moment can be, over the clocks that it may be on."""
    markets = (market.timezone for market in project.brand.markets.values())
    own = (_LAST_CLOCK,) if start.zone == "recipient" else (start.zone,)
    clocks = own if start.zone else (project.brand.timezone, *markets)
    zones = (found for name in clocks if (found := zone(name)))
    return max((to_utc(start.local, one) or 0 for one in zones), default=0)


def _next(starts: Sequence[_Start], over: Sequence[_Start]) -> Sequence[_Start]:
    """The first send that is not over, if there is one."""
    return [one for one in starts if one not in over][:1]


def _told_by(now: Instant, project: Project) -> str:
    return "as_of in policy.yaml" if any(_stated(now, project)) else "--at"


def _stated(now: Instant, project: Project) -> Iterator[tuple[Route, str]]:
    """The line of the policy, where it says the moment to plan from."""
    if project.policy.as_of and as_of(project)[0] == now:
        yield project.policy.route / "as_of", "the moment to plan from"


def _begins(now: Instant, project: Project) -> str:
    wall = zone(project.brand.timezone)
    return moment(to_local(now, wall).isoformat()) if wall else ""


def _on_wall(start: Moment) -> str:
    return moment(start.local.isoformat())
