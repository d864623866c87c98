"""`omni plan` in one screen: what goes out, to how many, when, at what cost, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from omni.model.plan import Plan
from omni.model.problem import Level, Problem
from omni.report import calendar, consistency, contacts
from omni.report.signs import legend
from omni.report.tables import Table
from omni.report.terminal import Terminal, table
from omni.words.not_their_language import not_their_language
from omni.words.numbers import day, many, moment, money
from omni.words.statuses import WORDS
from omni.words.tally import Tally, tally, unpriced
from omni.words.titles import Titles
from omni.words.week import stays

_LABEL = 16


def show(plan: Plan, started: str, preview: str, terminal: Terminal) -> None:
    """Prints the verdict. `started` is `as_of` as a wall time with its zone, `preview` where the preview is."""
    counted = tally(plan.schedule.rows, len(plan.schedule.people))
    named = legend(plan.shown) if terminal.people else ()
    terminal.say((f"{many(len(plan.shown), 'campaign')}", "bold"), (f" planned from {started}", "dim"), *named)
    if counted.departures and not terminal.people:
        terminal.say()
        terminal.show(_departures(counted))
        terminal.say()
    for label, words in _lines(plan, counted):
        terminal.say((f"  {label:<14}", "dim"), words, hang=_LABEL)
    terminal.say(("  what is wrong ", "dim"), *wrong(plan.problems))
    for number, line in enumerate(consistency.lines(plan.verdicts)):
        style = "green" if line.startswith("proved") else "yellow"
        terminal.say(("                " if number else "  consistent    ", "dim"), (line, style), hang=_LABEL)
    terminal.say()
    if counted.departures:
        if terminal.people:
            calendar.show(plan, terminal)
            terminal.say()
        contacts.show(plan, terminal)
    terminal.say(("  look at it    ", "dim"), (preview, "bold cyan"))


def _cost(plan: Plan, counted: Tally) -> str:
    without = unpriced(plan.schedule.rows, plan.project.policy)
    if not without:
        return money(counted.costs)
    *others, last = without
    named = f"{', '.join(others)} and {last}" if others else last
    return f"{money(counted.costs)}, without {named}: policy.yaml has no cost for {'them' if others else 'it'}"


def _departures(counted: Tally) -> Table:
    rows = [(moment(one.local), one.campaign, one.name, one.channel, f"{one.sends:,}") for one in counted.departures]
    return table(("first leaves", "campaign", "message", "channel", "people"), rows, numbers=(4,))


def _lines(plan: Plan, counted: Tally) -> list[tuple[str, str]]:
    messages = f"{many(len(plan.messages), 'message')} written, {many(counted.sends, 'send')}"
    most, person = counted.most
    who = f" ({person})" if person in plan.project.people else ""
    lines = [
        ("goes out", f"{messages} to {counted.reached:,} of {many(counted.people, 'person', 'people')}"),
        *(("is shown", words) for words in _shown(plan)),
        ("at a cost of", _cost(plan, counted)),
        (
            "each person",
            f"gets up to {many(most, 'message')}{who}, {counted.average} on average" if most else "gets nothing",
        ),
    ]
    if counted.kept_back:
        reasons = ", ".join(f"{number:,} {WORDS[status]}" for status, number in counted.kept_back)
        lines.append(("does not go", f"{many(sum(number for _, number in counted.kept_back), 'message')}: {reasons}"))
    lines += [("nobody gets", words) for words in nobody_gets(counted)]
    if nothing(counted):
        lines.append(("get nothing", nothing(counted)))
    strangers = not_their_language(plan.schedule.rows, plan.project.people)
    return [*lines, *(("" if number else "language", words) for number, words in enumerate(strangers))]


def _shown(plan: Plan) -> Iterator[str]:
    """Says what stays up: `Natale da Forma on instagram and poster, Wed 2 Dec 2026 to Fri 11 Dec 2026`."""
    titles = Titles(plan.project.campaigns)
    channels: dict[tuple[str, str, date, date], list[str]] = {}
    for stay in stays(plan.windows, plan.shown):
        channels.setdefault((stay.campaign, stay.message, stay.first, stay.last), []).append(stay.channel)
    for (campaign, message, first, last), names in channels.items():
        until = f" to {day(last.isoformat())}" if last > first else ""
        yield f"{titles.message(campaign, message)} on {', '.join(names)}, {day(first.isoformat())}{until}"


def nobody_gets(counted: Tally) -> Iterator[str]:
    """Says which messages reach nobody, and why: `nudge of cart: no consent, no address`."""
    for one in counted.unsent:
        yield f"{one.message} of {one.campaign}: {', '.join(WORDS[status] for status in one.reasons)}"


def nothing(counted: Tally) -> str:
    """Says how many people get nothing, and what keeps them: `420 people: 300 no consent, 120 held out on purpose`.

    Who is in no audience is told apart, so that those with messages and those without are all that there are.
    """
    reasons = ", ".join(f"{number:,} {WORDS[status]}" for status, number in counted.nothing)
    told = f"{many(counted.never, 'person', 'people')}: {reasons}" if counted.nothing else ""
    others = counted.people - counted.reached - counted.never
    meant_by_none = f"{many(others, 'person', 'people')} in no campaign's audience" if others else ""
    return "; ".join(filter(None, (told, meant_by_none)))


def wrong(problems: Sequence[Problem]) -> tuple[tuple[str, str], ...]:
    """Gives the counts of problems in their colours: `2 errors, 1 warning`, or `nothing`."""
    styles = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.INFO: "cyan"}
    counted = [(level, sum(problem.level is level for problem in problems)) for level in reversed(Level)]
    pieces = [(many(number, level.word, _plural(level)), styles[level]) for level, number in counted if number]
    return tuple(piece for pair in pieces for piece in (pair, ("  ", ""))) or (("nothing", "bold green"),)


def _plural(level: Level) -> str:
    return "notes" if level is Level.INFO else f"{level.word}s"
