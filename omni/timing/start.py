"""When the simulation starts, without asking any clock (architecture, "Now")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from omni.model.campaign import Campaign
from omni.model.facts import Day, Moment, Period
from omni.model.problem import Finding
from omni.model.project import Project
from omni.timing.grid import day_at, instant_of, minute_of
from omni.zones import Instant, zone


def as_of(
    project: Project, override: datetime | None = None, elsewhere: date | None = None
) -> tuple[Instant | None, tuple[Finding, ...]]:
    """The moment the plan is made for: `override`, else the policy's `as_of`, else the day before.

    An `override` without a zone is on the brand's clock.
    "The day before" is 00:00 in the brand's zone on the day before the earliest dated send, entry or showing. Where
    nothing is dated there is no instant, but a finding. `elsewhere` is the first date of campaigns that were left out.
    """
    wall = zone(project.brand.timezone) or zone("UTC")
    assert wall is not None  # noqa: S101 - UTC is in every tzdata
    if override:
        return minute_of(int(override.timestamp())) if override.tzinfo else instant_of(override, wall), ()
    stated = project.policy.as_of
    if stated:
        return instant_of(stated.local, zone(stated.zone) or wall), ()
    dates = (moment.local.date() for campaign in project.campaigns.values() for moment in dated(campaign))
    earliest = min((*dates, *([elsewhere] if elsewhere else [])), default=None)
    if earliest:
        return day_at(earliest - timedelta(days=1), time(), wall), ()
    sentence = "no campaign has a dated send or entry, and the policy does not say which day it is"
    advice = "write as_of: 2026-11-01T09:00 into policy.yaml"
    return None, (Finding(project.policy.route, sentence, rule="day-unknown", advice=advice),)


def dated(campaign: Campaign) -> Iterator[Moment]:
    """The dates at which people come into a campaign, or something goes up."""
    yield from (send.at for send in campaign.sends if send.at)
    if campaign.journey and campaign.journey.entry.at:
        yield campaign.journey.entry.at
    yield from (version.starts for version in campaign.versions if version.starts)
    yield from (shown.start for shown in campaign.shown if shown.start)


def last_day(campaign: Campaign) -> date | None:
    """The last date that a campaign names: of a send, an entry, a showing or a fact; None where it names none."""
    versions = (fact for version in campaign.versions for fact in version.facts.values())
    values = (value for fact in (*campaign.facts.values(), *versions) for value in fact.values.values())
    shown = (one.end for one in campaign.shown)
    return max((day for one in (*dated(campaign), *shown, *values) if (day := _last_of(one))), default=None)


def _last_of(value: object) -> date | None:
    match value:
        case Moment(local=local):
            return local.date()
        case Day(day=day):
            return day
        case Period(end=end):
            return end.date()
        case _:
            return None
