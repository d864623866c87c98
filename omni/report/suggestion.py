"""The cheapest plan that reaches as many: what it saves, what it changes, and how it was found."""

from __future__ import annotations

from collections.abc import Iterable

from omni.report import changes
from omni.report.terminal import Terminal
from omni.simulate.suggesting import Suggestion
from omni.words.changes import Line
from omni.words.changes import changes as compared
from omni.words.numbers import many

_HOURS = "a message costs the same at every hour"


def show(found: Suggestion, terminal: Terminal, *, stopped: bool = False) -> None:
    """Prints the verdict, the changes one by one, the numbers, and what was tried; it may have been stopped early."""
    if not found.choices:
        terminal.say(("no plan could be cheaper", "bold"), (f"  no step has a choice of channels, and {_HOURS}", "dim"))
    elif not found.changes:
        whole = found.asked == len(found.before.people)
        verdict = "no plan reaches as many for less" if whole else "no cheaper plan was found that reaches as many"
        terminal.say((verdict, "bold"), (f"  {_how(found)}", "dim"))
    else:
        difference = compared(found.before, found.after)
        terminal.say((f"{_saved(difference.lines)}, and every message reaches at least as many people", "bold"))
        for change in found.changes:
            terminal.say("  ", change.words, (f"  {change.campaign}", "dim"))
        terminal.say()
        changes.show(difference, "now", "these changes", terminal)
        terminal.say((f"{'stopped early, the best so far: ' if stopped else ''}{_how(found)}", "dim"))


def _saved(lines: Iterable[Line]) -> str:
    costs = [line for line in lines if line.what == "cost"]
    return " and ".join(f"{one.before - one.after:,.2f} {one.unit} less ({_share(one)})" for one in costs)


def _share(line: Line) -> str:
    return f"{100 * (line.before - line.after) / line.before:.2g} % of {line.before:,.2f}"


def _how(found: Suggestion) -> str:
    """What was tried, and with whom."""
    everybody = len(found.before.people)
    if not found.tried:
        return f"no other order of channels is cheaper for anybody, and {_HOURS}"
    tried = f"{many(found.tried, 'other plan')} tried: other orders of channels, other hours where these need them"
    if found.asked == everybody:
        return f"{tried}; each with all {many(everybody, 'person', 'people')}"
    some = f"most with {found.asked:,} of {everybody:,} people, budgets and limits in proportion"
    return f"{tried}; {some}; {'what is named here' if found.changes else 'what that promised'} with everybody"
