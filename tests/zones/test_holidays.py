"""Public holidays by country."""

from __future__ import annotations

from datetime import date

import pytest

from omni.zones import holiday


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("IT", date(2026, 4, 6), "Pasquetta"),
        ("IT", date(2027, 3, 28), "Pasqua"),
        ("IT", date(2026, 12, 8), "Immacolata"),
        ("IT", date(2026, 12, 9), ""),
        ("RO", date(2026, 4, 12), "Paște"),
        ("RO", date(2027, 5, 2), "Paște"),
        ("RO", date(2026, 12, 1), "Ziua Națională"),
        ("DE", date(2026, 5, 14), "Himmelfahrt"),
        ("US", date(2026, 11, 26), "Thanksgiving"),
        ("US", date(2026, 5, 25), "Memorial Day"),
        ("GB", date(2026, 8, 31), "Summer bank holiday"),
        ("XX", date(2026, 12, 25), ""),
    ],
)
def test_a_day_is_a_holiday_of_its_country(country, day, name):
    assert holiday(country, day) == name
