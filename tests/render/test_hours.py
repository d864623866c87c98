from __future__ import annotations

import pytest

WEEK = 'facts: {open: {hours: {mon-fri: "09:00-13:00, 15:30-19:30", sat: "09:00-13:00"}}}'
DAILY = 'facts: {open: {hours: ["09:00-13:00", "15:30-19:30"]}}'


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("it", "lun-ven 09:00-13:00 e 15:30-19:30, sab 09:00-13:00"),
        ("en", "Mon-Fri 09:00-13:00 and 15:30-19:30, Sat 09:00-13:00"),
        ("de", "Mo.-Fr. 09:00-13:00 und 15:30-19:30, Sa. 09:00-13:00"),
        ("es", "lun-vie 9:00-13:00 y 15:30-19:30, sáb 9:00-13:00"),
    ],
)
def test_a_break_at_lunch_stands_in_the_day(said, locale, printed):
    assert said("{{ open }}", locale, facts=WEEK) == printed


def test_days_that_are_all_alike_are_not_named(said):
    assert said("{{ open }}", facts=DAILY) == "09:00-13:00 e 15:30-19:30"
