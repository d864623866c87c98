"""Opening hours: `09:30–19:30`, `lun–sab 10:00–19:30, dom 11:00–19:00`, `24/7`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from itertools import groupby

from babel.dates import get_day_names

from omni.render.dates import time_text
from omni.render.style import Style

_WEEK = range(7)


def hours_text(days: Mapping[int, tuple[time, time]], style: Style) -> str:
    """Hours by day, days with the same hours joined; the days are left out where all seven are alike."""
    stretches = [(hours, [day for day, _ in group]) for hours, group in groupby(_open(days), key=lambda item: item[1])]
    if len(stretches) == 1 and len(stretches[0][1]) == len(_WEEK):
        return _from_to(stretches[0][0], style)
    return ", ".join(f"{_days(names, style)} {_from_to(hours, style)}" for hours, names in stretches)


def _open(days: Mapping[int, tuple[time, time]]) -> list[tuple[int, tuple[time, time]]]:
    return [(day, days[day]) for day in _WEEK if day in days]


def _from_to(hours: tuple[time, time], style: Style) -> str:
    return f"{time_text(hours[0], style)}{style.finish('–')}{time_text(hours[1], style)}"


def _days(days: list[int], style: Style) -> str:
    names = get_day_names("abbreviated", locale=style.cldr)
    first, last = str(names[days[0]]), str(names[days[-1]])
    joined = len(days) > 1 and days == list(range(days[0], days[-1] + 1))
    return f"{first}{style.finish('–')}{last}" if joined else ", ".join(str(names[day]) for day in days)
