"""Why a message was planned for another hour than the campaign says (R2, R4)."""

from __future__ import annotations

from omni.audience import market_of
from omni.model.facts import Moment
from omni.model.frozen import replace
from omni.model.journey import Send
from omni.model.project import Project
from omni.model.schedule import Row, Schedule, Status
from omni.timing.entries import moment_of_entry, moment_of_send
from omni.timing.instants import instant_of_moment, wall_of
from omni.timing.recipient_clock import clock_of
from omni.zones import is_gap


def explained(row: Row, schedule: Schedule, project: Project) -> Row:
    """The row of a message that leaves at another hour than is written, with what moved it and the key that says so."""
    written = _written(row, project) if row.status is Status.SENT and not row.words else None
    person = schedule.people[row.person]
    market = market_of(person, project.brand)
    if written is None or market is None:
        return row
    policy, clock = project.policy, clock_of(person, market, project.brand, project.policy)
    instant, hour = instant_of_moment(written, market, clock), f"{written.local:%H:%M}"
    if instant == row.planned and is_gap(written.local, wall_of(written.zone, market, clock.zone)):
        words = f"there is no {hour} that day, the clock goes forward"
        return replace(row, words=words, reason=policy.line("dst_gap"))
    if instant < schedule.as_of <= row.planned:
        key = "grace" if policy.late == "grace" else "late"
        words = f"its hour, {hour}, had passed before the simulation starts"
        return replace(row, words=words, reason=policy.line(key))
    return row


def _written(row: Row, project: Project) -> Moment | None:
    """The moment that is written for a dated send, or for the entry where that is what comes first."""
    campaign = project.campaigns[row.campaign]
    for send in campaign.sends:
        if send.id == row.step:
            return moment_of_send(campaign, send, row.key.version)
    journey = campaign.journey
    first = journey.steps[0] if journey and journey.steps and row.visit == 1 else None
    if journey and isinstance(first, Send) and first.id == row.step:
        return moment_of_entry(campaign, journey.entry, row.key.version)
    return None
