"""A channel on which every hour is quiet.

## What it does
Takes the quiet hours of policy.yaml and of the campaign together, for each country and channel, and tells where they
leave no minute of a week.

## Why the customer would care
Whoever waits for the message never gets it, and nobody notices: it is not late, it is not sent.

## Bad
    policy.yaml: {quiet_hours: {all: "20:00-12:00", email: none}}
    channels: [sms]
    quiet_hours: {»sms«: "12:00-20:00"}

## Good
    policy.yaml: {quiet_hours: {all: "20:00-09:00", email: none}}
    channels: [sms]
    quiet_hours: {sms: "14:00-16:00"}

## How to fix
Leave some hours: the policy's quiet hours and the campaign's own both hold.

## Source
omni's own rule; omni's schedule semantics R8 and R10.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brand import Market
from omni.model.place import Where
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.resolve import sends_of
from omni.timing.quiet_hours import first_allowed, quiet_for
from omni.timing.recipient_clock import Clock
from omni.zones import zone

LEVEL = Level.ERROR


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields each channel of the campaign that no hour is left for, once."""
    campaign, policy = timetable.campaign, timetable.project.policy
    channels = {channel for send in sends_of(campaign) for channel in (*send.channels, *send.first_of)}
    for channel in sorted(channels & timetable.project.channels.keys()):
        found = next(_countries(timetable, channel), None)
        if campaign.purpose == "marketing" and found:
            country, where = found
            yield Finding(
                where,
                f"no hour of the week is left for {channel} in {country}, every one is quiet",
                related=((policy.route / "quiet_hours", "the policy's quiet hours hold too"),),
                advice="leave some hours",
                campaign=campaign.id,
            )


def _countries(timetable: Timetable, channel: str) -> Iterator[tuple[str, Where]]:
    for name in timetable.campaign.markets:
        market = timetable.project.brand.markets[name]
        for country in market.countries:
            where = _always_quiet(timetable, market, country, channel)
            if where:
                yield country, where


def _always_quiet(timetable: Timetable, market: Market, country: str, channel: str) -> Where | None:
    """The last line of the quiet hours that leave nothing."""
    wall = zone(market.timezone)
    quiet = quiet_for(timetable.project.policy, country, channel, market, timetable.campaign)
    if wall is None or not quiet.hours:
        return None
    clock = Clock(market.timezone, wall, "market", (wall,))
    found = first_allowed(quiet, timetable.windows.as_of, clock)
    return quiet.hours[-1].route.key if found is None else None
