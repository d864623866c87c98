"""`omni simulate`: the verdict first, then who waits and why, what leaves when, and what people are asked to bear."""

from __future__ import annotations

from collections import Counter

from omni.model.schedule import Row, Schedule, Status
from omni.report.terminal import Terminal, styled, table
from omni.report.verdict import nothing
from omni.words.numbers import many, moment, money
from omni.words.statuses import WORDS
from omni.words.tally import Tally, tally

BAR = 20


def show(schedule: Schedule, campaigns: tuple[str, ...], started: str, terminal: Terminal) -> None:
    """Prints the schedule of some campaigns; all of them shared the caps."""
    rows = tuple(row for row in schedule.rows if row.campaign in campaigns)
    counted = tally(rows, len(schedule.people))
    terminal.say((_verdict(counted), "bold"))
    terminal.say((f"planned from {started}, seed {schedule.seed}", "dim"))
    terminal.say()
    _departures(counted, terminal)
    _waterfall(rows, terminal)
    _pressure(rows, terminal)
    for campaign in sorted(schedule.uncounted & set(campaigns)):
        terminal.say(f"{campaign}: nothing says how many people come in, so both ways are shown without counts")


def _verdict(counted: Tally) -> str:
    told = f"{many(counted.sends, 'send')} to {counted.reached:,} of {many(counted.people, 'person', 'people')}"
    cost = f" for {money(counted.costs)}" if counted.costs else ""
    return told + cost + (f"; nothing for {nothing(counted)}" if counted.nothing else "")


def _departures(counted: Tally, terminal: Terminal) -> None:
    if not counted.departures:
        return
    largest = max(one.sends for one in counted.departures)
    rows = [
        (
            moment(one.local),
            one.campaign,
            one.name,
            one.channel,
            f"{one.sends:,}",
            "▇" * max(1, one.sends * BAR // largest),
        )
        for one in counted.departures
    ]
    terminal.show(table(("first leaves", "campaign", "step", "channel", "people", ""), rows, numbers=(4,)))
    terminal.say()


def _waterfall(rows: tuple[Row, ...], terminal: Terminal) -> None:
    """Every message that was meant, by what became of it, in the order of the gates; the last line is their sum."""
    counts = Counter(row.status for row in rows)
    lines = [(f"{counts[status]:,}", WORDS.get(status, "sent")) for status in Status if counts[status]]
    if lines:
        terminal.show(table(("messages", "what becomes of them"), [*lines, (f"{len(rows):,}", "in all")], numbers=(0,)))
        terminal.say()


def _pressure(rows: tuple[Row, ...], terminal: Terminal) -> None:
    per_person = Counter(row.person for row in rows if row.status is Status.SENT)
    people = Counter(per_person.values())
    if not people:
        return
    largest = max(people.values())
    terminal.say(("how many messages people get", "dim"))
    for number in sorted(people):
        bar = "▇" * max(1, people[number] * BAR // largest)
        terminal.show(styled(f"{number:>4}  {people[number]:>8,}  ", (bar, "cyan")))
