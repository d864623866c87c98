"""Who is contacted how often, as a small table."""

from __future__ import annotations

from omni.model.plan import Plan
from omni.report.terminal import Terminal, table
from omni.words.contacts import MANY, contacts


def show(plan: Plan, terminal: Terminal) -> None:
    """Prints how many people get how many messages, and the named people who get most."""
    counted = contacts(plan.schedule.rows, len(plan.schedule.people))
    if not counted.named and not any(counted.over_the_plan[1:]):
        return
    numbers = [*map(str, range(MANY)), f"{MANY}+"]
    rows = [
        ("over the plan", *(f"{number:,}" for number in counted.over_the_plan)),
        ("in their busiest 7 days", *(f"{number:,}" for number in counted.in_seven_days)),
    ]
    terminal.show(table(("people who get so many messages", *numbers), rows, numbers=range(1, MANY + 2), ruled=False))
    widest = max((len(one.person) for one in counted.named), default=0)
    for one in counted.named:
        channels = ", ".join(f"{channel} {number}" for channel, number in one.channels)
        terminal.say(
            ("by name  ", "dim"), f"{one.person:<{widest}}", (f"  {one.messages}", "bold"), (f"  {channels}", "dim")
        )
