"""The cheapest plan that reaches as many: what it changes, and what that does."""

from __future__ import annotations

from omni.report import changes
from omni.report.terminal import Terminal
from omni.simulate.suggesting import Suggestion
from omni.words.changes import changes as compared
from omni.words.numbers import many


def show(found: Suggestion, terminal: Terminal) -> None:
    """Prints the changes one by one, then the numbers."""
    tried = f"{many(found.tried, 'other plan')} tried: other hours, other orders of channels"
    if not found.changes:
        terminal.say(("no plan reaches as many for less", "bold"), (f"  {tried}", "dim"))
        return
    terminal.say(("the cheapest plan that loses nobody", "bold"), (f"  {tried}", "dim"))
    for change in found.changes:
        terminal.say("  ", change.words, (f"  {change.campaign}", "dim"))
    terminal.say()
    changes.show(compared(found.before, found.after), "now", "these changes", terminal)
