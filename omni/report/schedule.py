"""`omni simulate`: the verdict first, then who waits and why, what leaves when, and what people are asked to bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from omni.model.decisions import alike, where, who
from omni.model.plan import Plan
from omni.model.schedule import Row, Status, TzSource
from omni.report import calendar, contacts, volumes
from omni.report.signs import legend
from omni.report.terminal import Terminal, charted
from omni.report.verdict import nobody_gets, nothing
from omni.words.numbers import many, moment, money
from omni.words.statuses import WATERFALL, WORDS
from omni.words.tally import Tally, tally
from omni.words.whose_clock import WHOSE_CLOCK

_GUESSED: tuple[TzSource, ...] = ("market", "brand")


def show(plan: Plan, started: str, terminal: Terminal) -> None:
    """Prints the schedule of the campaigns that a plan tells about; all campaigns shared the caps."""
    schedule = plan.schedule
    counted = tally(schedule.rows, len(schedule.people))
    terminal.say((_verdict(counted), "bold"))
    named = legend(plan.shown) if terminal.people else ()
    terminal.say((f"planned from {started}, seed {schedule.seed}", "dim"), *named)
    _clocks(schedule.rows, terminal)
    terminal.say()
    _departures(counted, terminal)
    for words in nobody_gets(counted):
        terminal.say(("nobody gets  ", "yellow"), words, hang=13)
    if counted.unsent:
        terminal.say()
    _waterfall(schedule.rows, terminal)
    if counted.departures:
        if terminal.people:
            calendar.show(plan, terminal)
            terminal.say()
        contacts.show(plan, terminal)
        terminal.say()
        volumes.show(plan, terminal)
    if schedule.alone:
        terminal.say(f"simulated one by one, which takes its time: {schedule.alone}")
    for campaign in sorted(schedule.uncounted & set(plan.shown)):
        terminal.say(f"{campaign}: nothing says how many people come in, so both ways are shown without counts")


def _clocks(rows: Sequence[Row], terminal: Terminal) -> None:
    """How many people's own clock nobody knows (R3)."""
    counts = {source: _on_clock_of(source, rows) for source in _GUESSED}
    told = [f"{many(count, 'person', 'people')} on {WHOSE_CLOCK[source]}" for source, count in counts.items() if count]
    if told:
        terminal.say((f"{' and '.join(told)}, since theirs is not known", "dim"))


def _on_clock_of(source: TzSource, rows: Sequence[Row]) -> int:
    return len(who(where(rows, lambda row: row.tz_source == source)))


def _verdict(counted: Tally) -> str:
    told = f"{many(counted.sends, 'send')} to {counted.reached:,} of {many(counted.people, 'person', 'people')}"
    cost = f" for {money(counted.costs)}" if counted.costs else ""
    return told + cost + (f"; nothing for {nothing(counted)}" if nothing(counted) else "")


def _departures(counted: Tally, terminal: Terminal) -> None:
    if not counted.departures:
        return
    sends = [one.sends for one in counted.departures]
    rows = [(moment(one.local), one.campaign, one.name, one.channel, f"{one.sends:,}") for one in counted.departures]
    terminal.show(charted(terminal, ("first leaves", "campaign", "step", "channel", "people"), rows, sends, (4,)))
    terminal.say()


def _waterfall(rows: Sequence[Row], terminal: Terminal) -> None:
    """Every message that was meant, gate by gate, and how many are left behind each; the last line is what is sent."""
    counts = Counter[Status]()
    for row, number in alike(rows):
        counts[row.status] += number
    left = counts.total()
    lines = [("in all", "", left)] if left else []
    for status in WATERFALL:
        if counts[status]:
            left -= counts[status]
            lines.append((WORDS[status], f"{counts[status]:,}", left))
    if lines:
        rows_ = [(words, lost, f"{rest:,}") for words, lost, rest in lines]
        bars = [rest for *_, rest in lines]
        terminal.show(charted(terminal, ("what becomes of them", "messages", "left"), rows_, bars, (1, 2)))
        terminal.say()
