"""One person's whole timeline over all campaigns, in words a shop assistant could read to them."""

from __future__ import annotations

from collections.abc import Callable

from omni.model.place import Route
from omni.model.schedule import Check, Reached, Row, Schedule, Status
from omni.report.terminal import Terminal
from omni.words.numbers import moment
from omni.words.statuses import WORDS

PlaceOf = Callable[[Route], str]
"""Writes where a route leads: `campaigns/policy.yaml:4:3`."""


def show(person: str, schedule: Schedule, place_of: PlaceOf, terminal: Terminal) -> None:
    """Prints every message that was meant for a person, in order, with every check and the line that asked for it."""
    terminal.say((person, "bold"))
    rows = [row for row in schedule.rows if row.person == person]
    events = [reached for reached in schedule.reached if reached.person == person]
    entries: list[Row | Reached] = [*rows, *events]
    for entry in sorted(entries, key=lambda one: (one.at, isinstance(one, Row))):
        if isinstance(entry, Row):
            _message(entry, place_of, terminal)
        else:
            terminal.say("  · ", (entry.words, "dim"))
    if not rows:
        terminal.say("  is in no campaign's audience")


def _message(row: Row, place_of: PlaceOf, terminal: Terminal) -> None:
    sent = row.status is Status.SENT
    sign = ("  ✓ ", "bold green") if sent else ("  ✗ ", "bold red")
    what = f"{row.key.message} by {row.key.channel} ({row.key.locale}) of {row.campaign}"
    terminal.say(sign, (moment(row.local), "bold"), f"  {what}", "" if sent else (f": {WORDS[row.status]}", "bold"))
    if row.words:
        terminal.say("      ", row.words, (f"  {place_of(row.reason)}" if row.reason else "", "cyan"))
    for check in row.checks:
        _check(check, place_of, terminal)


def _check(check: Check, place_of: PlaceOf, terminal: Terminal) -> None:
    sign = ("      ✓ ", "green") if check.passed else ("      ✗ ", "red")
    where = f"  {place_of(check.route)}" if check.route else ""
    terminal.say(sign, (check.words, "dim" if check.passed else ""), (where, "dim cyan"))
