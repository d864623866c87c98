"""What a change of one value, or another folder, does to the schedule: a line a number, before and after."""

from __future__ import annotations

from decimal import Decimal

from omni.report.terminal import Terminal, table
from omni.words.changes import Changes, Line
from omni.words.numbers import many


def show(found: Changes, before: str, after: str, terminal: Terminal) -> None:
    """Prints the difference; the same chance in both, so all of it follows from the change."""
    if not found.lines and not found.moved:
        terminal.say((f"nothing is different with {after}", "bold"))
        return
    terminal.say((_verdict(found, after), "bold"))
    terminal.say()
    rows = [
        (line.what, _number(line.before, line), _number(line.after, line), _difference(line)) for line in found.lines
    ]
    if rows:
        terminal.show(table(("", before, "then", "difference"), rows, numbers=(1, 2, 3)))


def _verdict(found: Changes, after: str) -> str:
    counts = ((found.more, "more"), (found.fewer, "fewer"))
    told = [f"{many(number, 'person gets', 'people get')} {what} messages" for number, what in counts if number]
    if found.moved:
        told.append(f"{many(found.moved, 'person gets', 'people get')} them at another time or on another channel")
    return f"with {after}: {', '.join(told) or 'everybody gets the same'}"


def _number(number: Decimal, line: Line) -> str:
    return f"{number:,.2f} {line.unit}" if line.unit else f"{number:,}"


def _difference(line: Line) -> str:
    change = line.after - line.before
    return f"{change:+,.2f} {line.unit}" if line.unit else f"{change:+,}"
