"""Every window of a project: each step and channel, for each market, version, country and clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from omni.audience import market_of
from omni.model.brand import Market
from omni.model.campaign import Campaign, Shown
from omni.model.facts import Moment
from omni.model.frozen import replace
from omni.model.people import Person
from omni.model.project import Project
from omni.model.windows import ClockWindow, SendWindow, Windows
from omni.timing.drain import drains
from omni.timing.grid import wall_time
from omni.timing.instants import end_of_fact, fact_of, instant_of_moment
from omni.timing.landing import landing_days
from omni.timing.moments import use_of
from omni.timing.reach import Between, Scene, reach
from omni.timing.recipient_clock import Clock, clock_of
from omni.zones import Instant, only_zone_of_country, zones_of_country


def possible(project: Project, as_of: Instant) -> Windows:
    """The windows of all campaigns, on every clock that somebody in their markets may have."""
    scenes = tuple(_scenes(project, as_of))
    for scene in scenes:
        reach(scene)
    drain = drains(project, scenes)
    shown = (
        window
        for campaign in project.campaigns.values()
        for market in _markets(project, campaign)
        for window in _shown(project, campaign, market, as_of)
    )
    return Windows(
        tuple(sorted((*_sent(scenes, drain), *shown), key=lambda window: (use_of(window), window.step))), as_of
    )


def _scenes(project: Project, as_of: Instant) -> Iterator[Scene]:
    own = (None, *dict.fromkeys(person.quiet_hours for person in project.people.values() if person.quiet_hours))
    for campaign in project.campaigns.values():
        for market in _markets(project, campaign):
            walls = tuple(_walls(project, market))
            for version in ("", *dict.fromkeys(version.segment for version in campaign.versions)):
                for country, clock in walls:
                    yield Scene(project, campaign, version, market, country, clock, as_of, {}, own)


def _sent(scenes: Iterable[Scene], drain: Mapping[str, Mapping[tuple[str, str], int]]) -> Iterator[SendWindow]:
    found: dict[tuple[str, ...], list[ClockWindow]] = {}
    for scene in scenes:
        busy = replace(scene, drain=drain[scene.campaign.id], found={})
        reach(busy)
        for use, handed in scene.found.items():
            step, message, channel = use
            place = (scene.campaign.id, step, message, channel, scene.market.id, scene.version)
            window = _window(scene, channel, handed, busy.found.get(use, handed).last)
            found.setdefault(place, []).append(window)
    for (campaign, step, message, channel, market, version), clocks in found.items():
        yield SendWindow(campaign, step, message, channel, market, version, tuple(clocks))


def _window(scene: Scene, channel: str, handed: Between, throttled: Instant) -> ClockWindow:
    lead = scene.project.channels[channel].lead_time
    return ClockWindow(
        zone=scene.clock.name,
        country=scene.country,
        earliest=handed.first,
        latest=handed.last,
        throttled=throttled,
        first_day=_day(handed.first, scene.clock),
        last_day=_day(handed.last, scene.clock),
        first_landing=landing_days(lead, handed.first, scene.clock)[0] if lead else None,
        last_landing=landing_days(lead, handed.last, scene.clock)[1] if lead else None,
    )


def _shown(project: Project, campaign: Campaign, market: Market, as_of: Instant) -> Iterator[SendWindow]:
    """What stays up, from its start to its end on the market's clock; without an end, on its first day."""
    clock = clock_of(Person("", "", "", timezone=market.timezone), market, project.brand, project.policy)
    for shown in campaign.shown:
        start = instant_of_moment(shown.start, market, clock) if shown.start else as_of
        end = max(start, _end_of(shown, project, campaign, market, clock) or start)
        window = ClockWindow(clock.name, "", start, end, end, _day(start, clock), _day(end, clock))
        for channel in shown.channels:
            yield SendWindow(campaign.id, "", shown.message, channel, market.id, "", (window,))


def _end_of(shown: Shown, project: Project, campaign: Campaign, market: Market, clock: Clock) -> Instant | None:
    if shown.end is None:
        return None
    if isinstance(shown.end, Moment):
        return instant_of_moment(shown.end, market, clock)
    fact = fact_of(shown.end, campaign, "", project.brand)
    return end_of_fact(fact, market, clock) if fact else None


def _markets(project: Project, campaign: Campaign) -> tuple[Market, ...]:
    return tuple(market for market in project.brand.markets.values() if market.id in campaign.markets)


def _walls(project: Project, market: Market) -> Iterator[tuple[str, Clock]]:
    """Every country with every clock on which a person of the market may read: its zones, and named people's own."""
    people = [Person("", "", country, timezone=name) for country in market.countries for name in _zones(country)]
    named = [person for person in project.people.values() if market_of(person, project.brand) == market]
    seen: set[tuple[str, str, tuple[ZoneInfo, ...]]] = set()
    for person in (*people, *named):
        clock = clock_of(person, market, project.brand, project.policy)
        wall = (person.country, clock.name, clock.candidates)
        if wall not in seen:
            seen.add(wall)
            yield person.country, clock


def _zones(country: str) -> tuple[str, ...]:
    """The country's only zone, or all of its zones and an unknown one."""
    only = only_zone_of_country(country)
    return (only,) if only else ("", *zones_of_country(country))


def _day(instant: Instant, clock: Clock) -> date:
    return wall_time(instant, clock.zone).date()
