"""A marketing text at an hour at which the country allows none.

## What it does
Works out when each marketing text message can leave, on every clock of the country, and compares it with the hours of
its law or of the rules that providers hold there: Italy and France Monday to Saturday from 8 to 22, the United States
from 8 to 21.

## Why the customer would care
A text at midnight or on a Sunday wakes the family; in the United States it is a claim for damages each time.

## Bad
    policy.yaml: {quiet_hours: {all: "23:00-07:00", email: none}}
    channels: [sms]
    send: »2026-11-29T10:00«

## Good
    policy.yaml: {quiet_hours: {all: "23:00-07:00", email: none, IT.sms: {mon-sat: "22:00-08:00", sun: all day}}}
    channels: [sms]
    send: 2026-11-29T10:00

## How to fix
Write the country's hours under `quiet_hours` of policy.yaml; what would leave outside of them waits.

## Source
Twilio's guideline for SMS in Italy; Brevo's documentation of transactional SMS for France; 47 CFR 64.1200(c)(1) for the
United States. omni explains the hours and does not know whether yours are an exception.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.law import LEGAL_HOURS, LegalHours
from omni.model.place import Route
from omni.model.policy import QuietHours
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.model.windows import ClockWindow, SendWindow
from omni.timing import place_of_start
from omni.timing.grid import wall_time
from omni.timing.quiet_hours import Quiet, first_allowed, quiet_for, stretch_at
from omni.timing.recipient_clock import Clock
from omni.words.numbers import moment
from omni.zones import Instant, zone

LEVEL = Level.WARNING
STRICT = Level.ERROR
_HALF_AN_HOUR, _DAYS = 1800, 8
_NOWHERE = Route("")


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every step, channel and country with an hour that is not allowed, once."""
    told = set()
    for window in timetable.windows.sends:
        if (
            window.campaign != timetable.campaign.id
            or not window.step
            or not timetable.campaign.is_marketing(window.message)
        ):
            continue
        for clock in window.clocks:
            law = _law(timetable, window, clock)
            place = (window.step, window.channel, clock.country)
            at = _forbidden(timetable, window, clock, law) if law and place not in told else None
            if law and at is not None:
                told.add(place)
                yield _finding(timetable, window, clock, law, at)


def _law(timetable: Timetable, window: SendWindow, clock: ClockWindow) -> LegalHours | None:
    market = timetable.project.brand.markets[window.market]
    country = clock.country or market.countries[0]
    return next((law for law in LEGAL_HOURS if (law.country, law.channel) == (country, window.channel)), None)


def _forbidden(timetable: Timetable, window: SendWindow, clock: ClockWindow, law: LegalHours | None) -> Instant | None:
    """The first half hour at which the message can leave and must not."""
    wall = zone(clock.zone)
    if wall is None or law is None:
        return None
    project = timetable.project
    market = project.brand.markets[window.market]
    ours = quiet_for(project.policy, law.country, window.channel, market, timetable.campaign)
    theirs = Quiet(
        (QuietHours(law.country, law.channel, law.week, _NOWHERE),),
        _NOWHERE,
        frozenset(),
        law.country if law.holidays else "",
    )
    known = Clock(clock.zone, wall, "recipient", (wall,))
    last = min(clock.latest, clock.earliest + _DAYS * 86_400)
    for at in range(clock.earliest, last + 1, _HALF_AN_HOUR):
        local = wall_time(at, wall)
        if (stretch_at(theirs, local) or theirs.day(local.date())) and first_allowed(ours, at, known) == at:
            return at
    return None


def _finding(timetable: Timetable, window: SendWindow, clock: ClockWindow, law: LegalHours, at: Instant) -> Finding:
    wall = zone(clock.zone)
    local = moment(wall_time(at, wall).isoformat()) if wall else ""
    policy = timetable.project.policy
    can = "leaves" if clock.earliest == clock.latest else "can leave"
    return Finding(
        place_of_start(timetable.campaign, window.step, window.version),
        f"{window.message} {can} as a text message on {local} ({law.country}), marketing texts may leave {law.words}",
        related=((policy.route / "quiet_hours", f"{law.who}: {law.source}"),),
        advice=f"write {law.country}.{law.channel}: {law.written} under quiet_hours in policy.yaml",
        campaign=timetable.campaign.id,
    )
