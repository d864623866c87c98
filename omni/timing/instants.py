"""Dates and hours on somebody's clock as instants: the market's, a named place's, each recipient's own."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from omni.model.brand import Brand, Market
from omni.model.campaign import Campaign
from omni.model.facts import Day, Fact, Moment, Period
from omni.timing.grid import instant_of
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, zone

_LAST_MINUTE = time(23, 59)


def wall_of(named: str, market: Market, recipient: ZoneInfo) -> ZoneInfo:
    """The zone that a moment's `zone` means: empty the market's, `recipient` the person's own, else the named one."""
    if named == "recipient":
        return recipient
    return zone(named or market.timezone) or zone(market.timezone) or recipient


def instant_of_moment(moment: Moment, market: Market, clock: Clock) -> Instant:
    """When a moment happens for a person."""
    return instant_of(moment.local, wall_of(moment.zone, market, clock.zone))


def end_of_fact(fact: Fact, market: Market, clock: Clock) -> Instant | None:
    """The last minute that a dated fact holds for a person; None where it holds no date of its own."""
    last = last_moment(fact, market.id)
    return instant_of(last[0], wall_of(last[1], market, clock.zone)) if last else None


def last_moment(fact: Fact, market: str) -> tuple[datetime, str] | None:
    """The last wall time of a dated fact and whose clock it is on; a date lasts until 23:59."""
    match fact.value_in(market):
        case Moment() as moment:
            return moment.local, moment.zone
        case Day() as day:
            return datetime.combine(day.day, _LAST_MINUTE), ""
        case Period() as period:
            return period.end if period.timed else datetime.combine(period.end.date(), _LAST_MINUTE), period.zone
        case _:
            return None


def fact_of(name: str, campaign: Campaign, version: str, brand: Brand) -> Fact | None:
    """A fact as the people of a version read it: the version's, else the campaign's, else the brand's."""
    for candidate in campaign.versions:
        if candidate.segment == version:
            if name in candidate.unset:
                return None
            if name in candidate.facts:
                return candidate.facts[name]
    return campaign.facts.get(name) or brand.facts.get(name)
