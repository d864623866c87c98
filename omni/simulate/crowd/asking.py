"""The gates that ask about one person alone, for many messages at their minute (R19)."""

from __future__ import annotations

from datetime import date, time

import numpy as np

from omni.model.schedule import Status
from omni.simulate import caps
from omni.simulate.crowd.closing import refused
from omni.simulate.crowd.columns import Flags, Numbers, different
from omni.simulate.crowd.reserving import keep_free
from omni.simulate.crowd.state import Crowd, Runs, Times, some, split
from omni.simulate.crowd.tries import Tries, age_limit, wait
from omni.simulate.gates import SAME_DAY, TOO_OLD, is_dropped
from omni.simulate.missing import DATE_PASSED, TOO_LATE, place_of
from omni.simulate.program import Op
from omni.simulate.quiet_words import why_quiet
from omni.simulate.state import Parcel
from omni.timing.grid import day_at, next_day, wall_time
from omni.timing.quiet_hours import first_allowed

_EPOCH = date(1970, 1, 1).toordinal()


def ask(crowd: Crowd, runs: Runs, op: Op, tries: Tries, those: Numbers, number: int) -> None:  # noqa: PLR0913, PLR0917 - who is asked what
    """Asks each gate in order; `those` have parcels that gates treat like that of the `number`."""
    parcel, told = crowd.parcels.all[number], crowd.told
    status, tries.words[those] = refused(crowd, tries.people[those], number)
    tries.status[those] = status
    had = crowd.addresses.had_by_others(tries.people[those], number)
    if had is not None:
        tries.refuse(those[had & (status < 0)], Status.DUPLICATE_ADDRESS, crowd.addresses.saying(number))
    missed = those[(tries.status[those] < 0) & tries.missed[those]]
    if len(missed):
        words = TOO_LATE if runs.sort.program.dated else DATE_PASSED
        tries.refuse(missed, Status.MISSED_LOCAL_TIME, told.saying(words, place_of(crowd.world.policy, words)))
    if parcel.is_marketing:
        _hours(crowd, runs, op, tries, those[tries.status[those] < 0], parcel)
        _caps(crowd, tries, those[tries.is_open(those)], parcel)
        if crowd.world.policy.reserve:
            keep_free(crowd, runs, tries, those[tries.is_open(those)], parcel)
    if parcel.ttl:
        old = those[tries.is_open(those) & (tries.now[those] - some(tries.planned, those) > parcel.ttl)]
        if len(old):
            tries.refuse(old, Status.EXPIRED, told.saying(TOO_OLD, age_limit(crowd, parcel)))


def _hours(crowd: Crowd, runs: Runs, op: Op, tries: Tries, those: Numbers, parcel: Parcel) -> None:  # noqa: PLR0913, PLR0917
    policy, clocks = crowd.world.policy, crowd.clock[tries.people[those]]
    numbers = different(clocks)
    for number in numbers:
        clock = crowd.clocks[number]
        there = those[clocks == number] if len(numbers) > 1 else those
        for now, (here,) in split(tries.now[there], there):
            at = first_allowed(parcel.quiet, now, clock)
            if at == now:
                if policy.one_per_day and not runs.sort.program.dated:
                    _one_a_day(crowd, runs, op, tries, here, parcel)
                continue
            words, route = why_quiet(parcel.quiet, now, clock, policy)
            if at is None or is_dropped(policy, parcel.quiet, now, clock):
                tries.refuse(here, Status.OUTSIDE_WINDOW, crowd.told.saying(words, route))
            else:
                wait(crowd, tries, here, parcel, (at, words, route, clock))


def _one_a_day(crowd: Crowd, runs: Runs, op: Op, tries: Tries, those: Numbers, parcel: Parcel) -> None:  # noqa: PLR0913, PLR0917
    """Puts off to the next local date whoever has had another step of the journey on this one (R10)."""
    people = tries.people[those]
    clock = crowd.clocks[int(crowd.clock[people[0]])]
    today = wall_time(int(tries.now[those[0]]), clock.zone).date()
    held = those[(runs.day[people] == day_number(today)) & (runs.day_of[people] != op.index)]
    if len(held):
        midnight = day_at(next_day(today), time(), clock.zone)
        wait(crowd, tries, held, parcel, (midnight, SAME_DAY, crowd.world.policy.route / "one_per_day", clock))


def day_number(day: date) -> int:
    """A date as days since 1970."""
    return day.toordinal() - _EPOCH


def _caps(crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel) -> None:
    """Those that skip refuse before any puts off; of these the one that lasts longest decides."""
    defers = []
    for position in parcel.caps:
        cap = crowd.world.policy.frequency_caps[position]
        if cap.on_cap == "defer":
            defers.append(position)
            continue
        open_ = those[tries.status[those] < 0]
        held = open_[_free(crowd, tries, open_, position) > 0]
        for count, full in split(_counted(crowd, tries, held, position), held):
            tries.refuse(full[0], Status.CAPPED, crowd.told.saying(caps.full_in_words(cap, count), cap.route))
    if defers:
        _defer(crowd, tries, those[tries.status[those] < 0], parcel, defers)


def _free(crowd: Crowd, tries: Tries, those: Numbers, position: int) -> Times:
    """When a cap lets each of them pass; 0 where it does so now."""
    cap, people = crowd.world.policy.frequency_caps[position], tries.people[those]
    oldest: Times = crowd.had[position][people, -cap.max].astype(np.int64)
    if not np.logical_or.reduce(oldest):
        return oldest
    now, free = tries.now[those], oldest + cap.per.rolling
    if cap.per.calendar is None:
        free[(free <= now) | (oldest == 0)] = 0
        return free
    clocks, free = crowd.clock[people], np.zeros_like(oldest)
    for number in different(clocks):
        counted = ((clocks == number) & (oldest > 0)).nonzero()[0]
        start = end = 0
        for minute, (here,) in split(now[counted], counted):
            if minute >= end:
                start, end = caps.period(cap.per.calendar, minute, crowd.clocks[number].zone, cap.per.week_start)
            free[here[oldest[here] >= start]] = end
    return free


def _counted(crowd: Crowd, tries: Tries, those: Numbers, position: int) -> Times:
    """How many hand-overs a cap that is full counts of each: more than it lets pass where something else let them."""
    cap, people = crowd.world.policy.frequency_caps[position], tries.people[those]
    counts, older = np.full(len(those), cap.max), crowd.had[position][people, : -cap.max]
    if not older.any():
        return counts
    clocks = crowd.clock[people]
    for number in different(clocks):
        zone, mine = crowd.clocks[number].zone, (clocks == number).nonzero()[0]
        for now, (here,) in split(tries.now[those[mine]], mine):
            counts[here] += (older[here] >= caps.counted_from(cap, now, zone)).sum(axis=1)
    return counts


def _defer(crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel, positions: list[int]) -> None:
    at, by = np.zeros(len(those), np.int64), np.zeros(len(those), np.int64)
    for position in positions:
        free = _free(crowd, tries, those, position)
        longer: Flags = free > at
        at[longer], by[longer] = free[longer], position
    held, clocks = (at > 0).nonzero()[0], crowd.clock[tries.people[those]]
    for until, (here,) in split(at[held], held):
        for position in different(by[here]):
            cap = crowd.world.policy.frequency_caps[position]
            for number in different(clocks[here]):
                same = those[here[(by[here] == position) & (clocks[here] == number)]]
                for count, full in split(_counted(crowd, tries, same, position), same):
                    words = caps.full_in_words(cap, count)
                    wait(crowd, tries, full[0], parcel, (until, words, cap.route, crowd.clocks[number]))
