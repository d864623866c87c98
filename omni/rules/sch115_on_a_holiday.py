"""A message that interrupts people on a public holiday.

## What it does
Compares the day on which a text message, a push or a call leaves with the public holidays of the person's country,
where policy.yaml says `holidays: warn` or nothing. Days in `quiet_dates` are kept free already.

## Why the customer would care
Their telephone rings on a day off; in France, marketing calls and texts are not allowed on that day at all.

## Bad
    send: »2026-12-08T10:00«
    facts: {discount: 30%, code: CIAO30, ends: 2026-12-20T23:59}

## Good
    send: 2026-12-09T10:00
    facts: {discount: 30%, code: CIAO30, ends: 2026-12-20T23:59}

## How to fix
Move the send, or write `holidays: defer` or `advance` into policy.yaml.

## Source
The holiday laws of the countries that omni knows; omni's schedule semantics R10.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.model.timetable import Timetable
from omni.model.windows import SendWindow
from omni.timing import place_of_start
from omni.zones import holiday

LEVEL = Level.WARNING


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every start whose day is a holiday in some country, with the countries."""
    if timetable.project.policy.holidays != "warn":
        return
    found: defaultdict[tuple[Route, date, str], set[str]] = defaultdict(set)
    for window in timetable.windows.sends:
        if window.campaign == timetable.campaign.id and window.step and _interrupts(window, timetable.project):
            route = place_of_start(timetable.campaign, window.step, window.version)
            for day, country, name in _holidays(window, timetable.project):
                found[route, day, f"{window.message} leaves {day:%a} {day.day} {day:%b %Y}, {name} in {{}}"].add(
                    country
                )
    for (route, _, sentence), countries in sorted(found.items(), key=lambda item: (item[0][1], item[0][2])):
        yield Finding(
            route,
            sentence.format(" and ".join(sorted(countries))),
            advice="move the send, or say what holidays mean in policy.yaml",
            campaign=timetable.campaign.id,
        )


def _holidays(window: SendWindow, project: Project) -> Iterator[tuple[date, str, str]]:
    """The days that are sure and are holidays of people whom the window is for."""
    quiet = {(one.day, one.country) for one in project.policy.quiet_dates}
    for clock in window.clocks:
        day, calendar = clock.first_day, project.brand.markets[window.market].holidays or clock.country
        name = holiday(calendar, day)
        if name and day == clock.last_day and not {(day, ""), (day, clock.country)} & quiet:
            yield day, clock.country, name


def _interrupts(window: SendWindow, project: Project) -> bool:
    return project.channels[window.channel].interrupts
