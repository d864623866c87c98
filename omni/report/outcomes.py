"""The tests of campaigns: the verdict, then a line for each expectation that does not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from omni.model.place import Route
from omni.report.terminal import Terminal
from omni.simulate.expecting import Outcome
from omni.words.numbers import many


def show(found: Sequence[Outcome], place_of: Callable[[Route], str], terminal: Terminal) -> None:
    """Prints which tests hold."""
    failed = [one for one in found if one.failures]
    if found:
        verdict = f"{many(len(found) - len(failed), 'test holds', 'tests hold')}"
        broken = f", {many(len(failed), 'does', 'do')} not" if failed else ""
        terminal.say((verdict + broken, "bold"))
    for one in found:
        sign = ("  ✗ ", "red") if one.failures else ("  ✓ ", "green")
        terminal.say(
            sign, f"{one.campaign}: {one.test.person}", (" gets what is expected", "dim") if not one.failures else ""
        )
        for route, words in one.failures:
            terminal.say(("      ", ""), words, (f"  {place_of(route)}", "cyan"))
