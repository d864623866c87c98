"""How far away printed dates are when a message is read: the classes that one rendering each needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import takewhile
from zoneinfo import ZoneInfo

from omni.model.brief import Brief
from omni.model.message import DayClass, MomentClass
from omni.model.windows import ClockWindow, SendWindow, Windows
from omni.timing.grid import MINUTE, day_at, instant_of, next_day, wall_time
from omni.timing.instants import last_moment, wall_of
from omni.zones import Instant, zone

_NAMED: tuple[DayClass, ...] = ("today", "tomorrow", "2", "3", "4", "5", "6")


def moments(brief: Brief, relative_facts: tuple[str, ...], windows: Windows) -> tuple[MomentClass, ...]:
    """Every class that the windows allow, sorted; exactly one, `()`, where the copy counts days to no fact."""
    facts = _dated(brief, relative_facts)
    if not facts:
        return ((),)
    found = {
        moment_at(brief, facts, instant, wall)
        for window in windows_of(brief, windows)
        for clock in window.clocks
        if (wall := zone(clock.zone))
        for instant in _telling_instants(brief, facts, clock, wall)
    }
    home = zone(brief.market.timezone)
    return tuple(sorted(found)) or ((moment_at(brief, facts, windows.as_of, home),) if home else ((),))


def moment_at(brief: Brief, relative_facts: tuple[str, ...], utc: Instant, zone: ZoneInfo) -> MomentClass:
    """The class at one hand-over: days from the local date to each fact's printed date.

    A date that is over on the reader's wall while the offer is still open (on the market's) is read as today.
    """
    if not relative_facts:
        return ()
    local = wall_time(utc, zone)
    classes = []
    for name in sorted(relative_facts):
        last = _last(brief, name)
        if last:
            is_open = utc <= instant_of(last[0], wall_of(last[1], brief.market, zone))
            classes.append((name, _class((last[0].date() - local.date()).days, is_open=is_open)))
    return tuple(classes)


def sent_on(brief: Brief, windows: Windows) -> tuple[date, date]:
    """The first and the last local date on which the brief can be handed over; the day of `as_of` where it never is."""
    found = windows_of(brief, windows)
    if found:
        return min(window.first_day for window in found), max(window.last_day for window in found)
    home = zone(brief.market.timezone)
    today = wall_time(windows.as_of, home).date() if home else date.min
    return today, today


def windows_of(brief: Brief, windows: Windows) -> tuple[SendWindow, ...]:
    """The windows of every step that sends the brief."""
    key = brief.key
    use = (key.campaign, key.message, key.channel, key.market, key.version)
    first = bisect_left(windows.sends, use, key=use_of)
    return tuple(takewhile(lambda window: use_of(window) == use, windows.sends[first:]))


def use_of(window: SendWindow) -> tuple[str, str, str, str, str]:
    """What a window is for; windows are sorted by it."""
    return window.campaign, window.message, window.channel, window.market, window.version


def _telling_instants(brief: Brief, facts: tuple[str, ...], clock: ClockWindow, wall: ZoneInfo) -> Iterator[Instant]:
    """The instants of a window around which a class may change: its ends, its midnights, the ends of the facts."""
    first, last = clock.earliest, max(clock.latest, clock.throttled)
    yield first
    yield last
    for name in facts:
        end = _last(brief, name)
        if end is None:
            continue
        over = instant_of(end[0], wall_of(end[1], brief.market, wall))
        midnights = (day_at(next_day(end[0].date(), days), time(), wall) for days in range(-len(_NAMED), 2))
        for change in (over + MINUTE, *midnights):
            yield from (at for at in (change - MINUTE, change) if first <= at <= last)


def _class(days: int, *, is_open: bool) -> DayClass:
    if days < 0:
        return "today" if is_open else "past"
    return _NAMED[days] if days < len(_NAMED) else "later"


def _dated(brief: Brief, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for name in names if _last(brief, name)))


def _last(brief: Brief, name: str) -> tuple[datetime, str] | None:
    fact = brief.facts.get(name)
    return last_moment(fact, brief.market.id) if fact else None
