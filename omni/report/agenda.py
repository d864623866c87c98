"""The weeks of a plan as a list of days, where columns have no room and in pipes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from omni.report.signs import Signs
from omni.report.terminal import Piece
from omni.words.numbers import many
from omni.words.titles import Titles
from omni.words.week import Day, Stay, Week

Line = tuple[Piece, ...]
_LONGEST_NAME = 30


def lines(weeks: Iterable[Week], marks: Signs, titles: Titles) -> Iterator[Line]:
    """Yields a line for everything that happens on a day, and one for weeks in which nothing does."""
    for week in weeks:
        if week.quiet_weeks:
            yield ((f"  {many(week.quiet_weeks, 'week')} with nothing new", "dim"),)
        for day in week.days:
            yield from _day(day, week.stays, marks, titles)


def _day(day: Day, stays: Iterable[Stay], marks: Signs, titles: Titles) -> Iterator[Line]:
    when = f"  {_date(day.day):<11}"
    if day.quiet:
        yield when, (day.quiet, "dim italic")
    for stay in stays:
        if stay.first == day.day:
            until = f" until {_date(stay.last)}" if stay.last > stay.first else ""
            yield (
                when,
                marks[stay.campaign],
                f" {titles.short(stay.campaign, stay.message, _LONGEST_NAME)}",
                (f"  {stay.channel} is shown{until}", "dim"),
            )
    for one in day.departures:
        channels = ", ".join(f"{name} {number:,}" for name, number in one.channels)
        yield (
            when,
            marks[one.campaign],
            f" {one.hour} ",
            (titles.short(one.campaign, one.message, _LONGEST_NAME), "bold"),
            f"  {channels}",
        )
    for landing in day.landings:
        lands = f"  {landing.channel} lands at the latest, {landing.pieces:,}"
        name = titles.short(landing.campaign, landing.message, _LONGEST_NAME)
        yield when, marks[landing.campaign], f" {name}", (lands, "dim")


def _date(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
