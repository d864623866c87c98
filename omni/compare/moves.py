"""Sends that leave, and showings that last, at another time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from omni.model.decisions import alike, sent
from omni.model.difference import Move, Notice, Urgency
from omni.model.frozen import replace
from omni.model.plan import Plan
from omni.model.windows import SendWindow
from omni.words.numbers import moment
from omni.words.tally import Departure, tally
from omni.zones import Instant, to_local, zone

_Key = tuple[str, ...]


def moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Every send and every stay that is in one plan at a time at which it is not in the other."""
    found = [*_sends(before, after), *_together(_stays(before, after))]
    return tuple(sorted(found, key=lambda move: (move.after or move.before, move.campaign, move.step, move.channel)))


def _together(stays: Iterable[tuple[Move, str]]) -> Iterator[Move]:
    """Stays that move alike once, with their markets."""
    markets: dict[Move, dict[str, None]] = {}
    for move, market in stays:
        markets.setdefault(move, {})[market] = None
    for move, names in markets.items():
        yield replace(move, markets=tuple(sorted(names)))


def _sends(before: Plan, after: Plan) -> Iterator[Move]:
    was, now = _departures(before), _departures(after)
    moved = [key for key in sorted({*was, *now}) if _local(was.get(key)) != _local(now.get(key))]
    markets = _markets(before, after) if moved else {}
    for key in moved:
        one = now.get(key) or was[key]
        where = tuple(sorted(markets.get((one.campaign, one.step, one.channel), ())))
        times = _local(was.get(key)), _local(now.get(key))
        yield Move(one.campaign, one.name, one.channel, *times, one.sends, markets=where)


def _local(one: Departure | None) -> str:
    return one.local if one else ""


def _markets(*plans: Plan) -> dict[_Key, set[str]]:
    """The markets that each step leaves in on each channel."""
    found: dict[_Key, set[str]] = {}
    for plan in plans:
        for row, _ in alike(plan.schedule.rows):
            found.setdefault((row.campaign, row.step, row.key.channel), set()).add(row.key.market)
    return found


def last_sends(plan: Plan) -> dict[str, str]:
    """The wall time at which the last message of each campaign leaves."""
    found: dict[str, str] = {}
    for row, _ in alike(sent(plan.schedule.rows)):
        found[row.campaign] = max(row.local, found.get(row.campaign, ""))
    return found


def _departures(plan: Plan) -> dict[_Key, Departure]:
    found = tally(plan.schedule.rows, len(plan.schedule.people)).departures
    return {(one.campaign, one.name, one.message, one.channel): one for one in found}


def _stays(before: Plan, after: Plan) -> Iterator[tuple[Move, str]]:
    was, now = _shown(before), _shown(after)
    for key in sorted({*was, *now}):
        old, new = was.get(key, ("", "")), now.get(key, ("", ""))
        for name, place in (("shown from", 0), ("shown until", 1)):
            if old[place] != new[place]:
                yield Move(key[0], f"{key[1]}, {name}", key[2], old[place], new[place], shown=True), key[3]


def _shown(plan: Plan) -> dict[_Key, tuple[str, str]]:
    """Each stay from when to when; several of one message are told apart by their order."""
    found: dict[_Key, tuple[str, str]] = {}
    seen: Counter[_Key] = Counter()
    for window in plan.windows.sends if plan.windows else ():
        if not window.step and window.clocks:
            key = (window.campaign, window.message, window.channel, window.market, window.version)
            found[*key, str(seen[key])] = _ends(window)
            seen[key] += 1
    return found


def _ends(window: SendWindow) -> tuple[str, str]:
    clock = window.clocks[0]
    wall = zone(clock.zone) or zone("UTC")
    assert wall is not None  # noqa: S101 - UTC is always there
    return to_local(clock.earliest, wall).isoformat(timespec="minutes"), to_local(clock.latest, wall).isoformat(
        timespec="minutes"
    )


def past_notices(before: Plan, after: Plan, now: Instant | None) -> Iterator[Notice]:
    """Yields each step whose time has changed and is over already."""
    if now is None:
        return
    was = {(row.campaign, row.step): row.planned for row, _ in alike(before.schedule.rows)}
    told: set[tuple[str, str]] = set()
    for row, _ in alike(after.schedule.rows):
        key = row.campaign, row.step
        if row.planned < now and was.get(key) != row.planned and key not in told:
            told.add(key)
            yield Notice(Urgency.PROMISE, row.campaign, f"{row.step} is meant for {moment(row.local)}, which is past")
