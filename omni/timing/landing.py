"""When something printed is in the letterbox."""

from __future__ import annotations

from datetime import date, time

from omni.model.channel import LeadTime
from omni.timing.grid import day_at, next_day, wall_time
from omni.timing.recipient_clock import Clock
from omni.zones import Instant

_NOON = time(12)


def landing_days(lead: LeadTime, handed_over: Instant, clock: Clock) -> tuple[date, date]:
    """The first and the last day on which it may arrive, counted from the local date of the hand-over."""
    day = wall_time(handed_over, clock.zone).date()
    return next_day(day, lead.print_days + lead.post_min), next_day(day, lead.print_days + lead.post_max)


def latest_landing(lead: LeadTime, handed_over: Instant, clock: Clock) -> Instant:
    """Noon of the last day on which it may arrive, on the recipient's clock (a day is placed at noon, as in R18)."""
    return day_at(landing_days(lead, handed_over, clock)[1], _NOON, clock.zone)
