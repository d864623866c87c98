"""A send whose time is over before it begins.

## What it does
Compares every dated send and entry with the `as_of` of policy.yaml, each on its own clock.

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

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.zones import to_utc, zone

LEVEL = Level.ERROR
_MINUTE = "%Y-%m-%d %H:%M"
_LAST_CLOCK = "Etc/GMT+12"


def check(project: Project) -> Iterator[Finding]:
    """Yields every dated send that lies before the moment to plan from, on every clock that it may mean."""
    as_of = project.policy.as_of
    if as_of is None:
        return
    now = _latest(as_of, project)
    for campaign in project.campaigns.values():
        for moment, route in _starts(campaign):
            if _latest(moment, project) < now:
                yield Finding(
                    route,
                    f"{campaign.id} starts at {moment.local:{_MINUTE}}, the plan begins at {as_of.local:{_MINUTE}}",
                    related=((project.policy.route / "as_of", "the moment to plan from"),),
                    advice="move the send, or as_of in policy.yaml",
                    campaign=campaign.id,
                )


def _starts(campaign: Campaign) -> Iterator[tuple[Moment, Route]]:
    for send in campaign.sends:
        if send.at:
            yield send.at, send.route / "at"
    if campaign.journey and campaign.journey.entry.at:
        yield campaign.journey.entry.at, campaign.journey.entry.route / "at"


def _latest(moment: Moment, project: Project) -> int:
    """The last instant that a moment can be, over the clocks that it may be on."""
    markets = (market.timezone for market in project.brand.markets.values())
    own = (_LAST_CLOCK,) if moment.zone == "recipient" else (moment.zone,)
    clocks = own if moment.zone else (project.brand.timezone, *markets)
    zones = (found for name in clocks if (found := zone(name)))
    return max((to_utc(moment.local, one) or 0 for one in zones), default=0)
