"""The `tests` of campaigns: what a person by name should get, beside what they do."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign, CampaignTest, Expectation
from omni.model.decisions import of
from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.project import Project
from omni.model.schedule import Row, Schedule, Status
from omni.timing.grid import instant_of, wall_time
from omni.timing.instants import wall_of
from omni.zones import zone


class Outcome(Frozen):
    """One test and where it fails, in words; it holds where there is nothing to say."""

    campaign: str
    test: CampaignTest
    failures: tuple[tuple[Route, str], ...]


def outcomes(campaign: Campaign, project: Project, schedule: Schedule) -> Iterator[Outcome]:
    """Every test of a campaign: the messages must be those that are expected, in order, and no others."""
    for test in campaign.tests:
        rows = [row for row in of(schedule.rows, (test.person,)) if row.campaign == campaign.id]
        sent = [row for row in rows if row.status is Status.SENT]
        yield Outcome(campaign.id, test, tuple(_failures(test, sent, rows, project)))


def _failures(test: CampaignTest, sent: list[Row], rows: list[Row], project: Project) -> Iterator[tuple[Route, str]]:
    left = list(sent)
    for expected in test.expect:
        at = next((index for index, row in enumerate(left) if _is(row, expected, project)), None)
        if at is None:
            yield expected.route, f"{_told(expected)} is expected, {_instead(expected, left, rows)}"
            left = _after(expected, left)
        elif at > 0:
            before = ", ".join(_said(row) for row in left[:at])
            yield expected.route, f"{_told(expected)} comes after {before}, which is not expected before it"
            del left[: at + 1]
        else:
            del left[0]
    for row in left:
        if not any(_covers(expected, row) for expected in test.expect):
            yield test.route, f"{test.person} also gets {_said(row)}"


def _covers(expected: Expectation, row: Row) -> bool:
    """True for another row of an expected message; on another channel than the expected one nobody expects it."""
    return row.key.message == expected.message and expected.channel in {"", row.key.channel}


def _after(expected: Expectation, left: list[Row]) -> list[Row]:
    """What is left behind the message that came in another way than expected."""
    at = next((index for index, row in enumerate(left) if row.key.message == expected.message), -1)
    return left[at + 1 :]


def _is(row: Row, expected: Expectation, project: Project) -> bool:
    if row.key.message != expected.message or expected.channel not in {"", row.key.channel}:
        return False
    own = zone(row.zone)
    if expected.at is None or own is None:
        return True
    wall = wall_of(expected.at.zone, project.brand.markets[row.key.market], own)
    return instant_of(expected.at.local, wall) == row.at


def _instead(expected: Expectation, left: list[Row], rows: list[Row]) -> str:
    """What the person gets in its place, or why they get nothing."""
    other = next((row for row in left if row.key.message == expected.message), None)
    if other:
        return f"they get {_said(other)}"
    kept = [row for row in rows if row.key.message == expected.message and row.status is not Status.SENT]
    asked = [row for row in kept if row.key.channel == expected.channel] or kept
    return f"it does not go: {asked[0].words or asked[0].status.value}" if asked else "it is not meant for them"


def _told(expected: Expectation) -> str:
    by = f" by {expected.channel}" if expected.channel else ""
    at = f" at {expected.at.local:%Y-%m-%d %H:%M}" if expected.at else ""
    return f"{expected.message}{by}{at}"


def _said(row: Row) -> str:
    own = zone(row.zone)
    at = f" at {wall_time(row.at, own):%Y-%m-%d %H:%M}" if own else ""
    return f"{row.key.message} by {row.key.channel}{at}"
