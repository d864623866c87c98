from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni import zones


def known(name: str) -> ZoneInfo:
    zone = zones.zone(name)
    assert zone is not None
    return zone


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def instant(text: str) -> int:
    return int(datetime.fromisoformat(f"{text}+00:00").timestamp())


VECTORS = [
    ("Europe/Rome", "2026-03-29T02:30", "2026-03-29T01:30", "2026-03-29T03:30"),
    ("Europe/Rome", "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25T02:30"),
    ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45", "2026-10-04T02:45"),
    ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "2026-04-05T01:45"),
    ("America/Santiago", "2026-09-06T00:30", "2026-09-06T04:30", "2026-09-06T01:30"),
    ("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:30", "2026-04-24T01:30"),
    ("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T19:00", "2011-12-31T09:00"),
    ("Asia/Kathmandu", "2026-07-01T09:00", "2026-07-01T03:15", "2026-07-01T09:00"),
    ("Africa/Casablanca", "2026-07-01T09:00", "2026-07-01T08:00", "2026-07-01T09:00"),
    ("Africa/Casablanca", "2026-03-01T09:00", "2026-03-01T09:00", "2026-03-01T09:00"),
    ("Pacific/Kiritimati", "2026-01-01T00:30", "2025-12-31T10:30", "2026-01-01T00:30"),
]


@pytest.mark.parametrize(("name", "local", "utc", "shown"), VECTORS)
def test_wall_times_become_the_published_instants(name: str, local: str, utc: str, shown: str) -> None:
    zone = known(name)
    assert zones.to_utc(wall(local), zone) == instant(utc)
    assert zones.to_local(instant(utc), zone) == wall(shown)
    assert zones.is_gap(wall(local), zone) == (local != shown)


@pytest.mark.parametrize("gap", ["skip", "error"])
def test_a_skipped_wall_time_has_no_instant_if_it_may_not_shift(gap: zones.Gap) -> None:
    rome = known("Europe/Rome")
    assert zones.to_utc(wall("2026-03-29T02:30"), rome, gap) is None
    assert zones.to_utc(wall("2026-03-29T03:00"), rome, gap) == instant("2026-03-29T01:00")
    assert zones.to_utc(wall("2026-10-25T02:30"), rome, gap) == instant("2026-10-25T00:30")


def test_the_edges_of_a_gap_are_half_open() -> None:
    rome = known("Europe/Rome")
    assert not zones.is_gap(wall("2026-03-29T01:59:59"), rome)
    assert zones.is_gap(wall("2026-03-29T02:00"), rome)
    assert zones.is_gap(wall("2026-03-29T02:59:59"), rome)
    assert not zones.is_gap(wall("2026-03-29T03:00"), rome)


ZONES = st.sampled_from(sorted({vector[0] for vector in VECTORS} | {"UTC", "Asia/Kolkata", "America/New_York"}))


@given(ZONES, st.datetimes(wall("2000-01-01"), wall("2100-01-01")).map(lambda local: local.replace(microsecond=0)))
def test_a_wall_time_that_exists_comes_back(name: str, local: datetime) -> None:
    zone = known(name)
    utc = zones.to_utc(local, zone)
    assert utc is not None
    shown = zones.to_local(utc, zone)
    assert (shown == local) != zones.is_gap(local, zone)
    assert timedelta(0) <= shown - local <= timedelta(days=1)


@given(ZONES, st.integers(instant("2000-01-01"), instant("2100-01-01")))
def test_an_instant_comes_back_or_its_first_twin_does(name: str, utc: int) -> None:
    zone = known(name)
    back = zones.to_utc(zones.to_local(utc, zone), zone)
    assert back is not None
    assert back <= utc
    assert zones.to_local(back, zone) == zones.to_local(utc, zone)
