from __future__ import annotations

import pytest

from omni import zones


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("IT", ("Europe/Rome",)),
        ("ro", ("Europe/Bucharest",)),
        ("DE", ("Europe/Berlin", "Europe/Busingen")),
        ("ES", ("Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary")),
        ("XX", ()),
        ("", ()),
    ],
)
def test_a_country_has_its_zones(country: str, expected: tuple[str, ...]) -> None:
    assert zones.zones_of_country(country) == expected


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("IT", "Europe/Rome"),
        ("RO", "Europe/Bucharest"),
        ("DE", "Europe/Berlin"),
        ("CN", None),
        ("ES", None),
        ("PT", None),
        ("US", None),
        ("XX", None),
    ],
)
def test_a_country_with_one_clock_has_one_zone(country: str, zone: str | None) -> None:
    assert zones.only_zone_of_country(country) == zone


def test_each_zone_of_each_country_is_known() -> None:
    listed = [name for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for name in zones.zones_of_country(f"I{letter}")]
    assert len(listed) > 8
    assert all(zones.zone(name) for name in listed)
