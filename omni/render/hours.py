"""Opening hours: `09:30–19:30`, `lun–ven 09:00–13:00 e 15:30–19:30, sab 09:00–13:00`, `24/7`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from babel.dates import get_day_names
from babel.lists import format_list

from omni.model.dates import Opening, Span
from omni.render.dates import time_text
from omni.render.style import Style

_WEEK = range(7)


def hours_text(days: Opening, style: Style) -> str:
    """Hours by day, days with the same hours joined; the days are left out where all seven are alike."""
    stretches = [(hours, [day for day, _ in group]) for hours, group in groupby(_open(days), key=lambda item: item[1])]
    if len(stretches) == 1 and len(stretches[0][1]) == len(_WEEK):
        return _spans(stretches[0][0], style)
    return ", ".join(f"{_days(names, style)} {_spans(hours, style)}" for hours, names in stretches)


def _open(days: Opening) -> list[tuple[int, tuple[Span, ...]]]:
    return [(day, days[day]) for day in _WEEK if day in days]


def _spans(spans: Sequence[Span], style: Style) -> str:
    """`09:00–13:00 e 15:30–19:30`."""
    return format_list([_from_to(span, style) for span in spans], locale=style.cldr)


def _from_to(hours: Span, style: Style) -> str:
    return f"{time_text(hours[0], style)}{style.finish('–')}{time_text(hours[1], style)}"


def _days(days: list[int], style: Style) -> str:
    names = get_day_names("abbreviated", locale=style.cldr)
    first, last = str(names[days[0]]), str(names[days[-1]])
    joined = len(days) > 1 and days == list(range(days[0], days[-1] + 1))
    return f"{first}{style.finish('–')}{last}" if joined else ", ".join(str(names[day]) for day in days)
