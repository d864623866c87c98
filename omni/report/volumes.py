"""How much leaves when and for how much money, as small tables and charts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from omni.model.plan import Plan
from omni.report.terminal import Terminal, charted, table
from omni.words.numbers import many, moment
from omni.words.paths import delayed, most_taken, paths
from omni.words.volumes import Hour, budgets, heat, hours, spent
from omni.zones import to_local, zone

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SHADES = "·░▒▓█"
_MOST_HOURS = 12
_HOUR, _DAY = 3600, 86_400


def show(plan: Plan, terminal: Terminal) -> None:
    """Prints the busiest hours with their limits, the week by hour, costs beside budgets, paths and delays."""
    busiest(plan, terminal)
    week(heat(plan.schedule.rows), terminal)
    money_spent(plan, terminal)
    ways(plan, terminal)


def busiest(plan: Plan, terminal: Terminal) -> None:
    """Prints the hours in which most leaves of each channel, on the brand's clock."""
    limits = plan.project.policy.rate_limits
    joined: defaultdict[tuple[int, str], list[Hour]] = defaultdict(list)
    for one in hours(plan.schedule.rows, limits):
        joined[one.at, one.channel].append(one)
    if not joined:
        return
    units = {key: sum(one.units for one in same) for key, same in joined.items()}
    shown = sorted(sorted(joined, key=lambda key: (-units[key], key))[:_MOST_HOURS])
    clock = zone(plan.project.brand.timezone)
    rows = []
    for at, channel in shown:
        same, used = joined[at, channel], units[at, channel]
        allowed, held = same[0].per_hour, sum(one.held for one in same)
        hour = moment(to_local(at, clock).isoformat()) if clock else ""
        limit = f"{used * 100 // allowed} % of {allowed:,}" if allowed else "no limit"
        sends = f"{sum(one.sends for one in same):,}"
        rows.append((hour, channel, sends, limit, f"{held:,}" if held else ""))
    headings = ("busiest hours", "channel", "messages", "of the limit", "waited")
    terminal.show(charted(terminal, headings, rows, [units[key] for key in shown], (2, 4)))
    terminal.say()


def week(counts: Mapping[tuple[int, int], int], terminal: Terminal) -> None:
    """Prints when messages arrive on people's own clocks: a line a weekday, a sign an hour, darker for more."""
    if not counts:
        return
    most = max(counts.values())
    terminal.say(
        ("on their clocks  ", "dim"),
        ("0     6     12    18    ", "dim"),
        (f" a sign an hour, █ {many(most, 'message')}", "dim"),
    )
    for day, name in enumerate(_DAYS):
        total = sum(counts.get((day, hour), 0) for hour in range(24))
        if total:
            signs = "".join(_shade(counts.get((day, hour), 0), most) for hour in range(24))
            terminal.say((f"  {name:<15}", "dim"), signs, (f"  {total:,}", "dim"))
    terminal.say()


def _shade(number: int, most: int) -> str:
    return _SHADES[-(-number * (len(_SHADES) - 1) // most)] if number else _SHADES[0]


def money_spent(plan: Plan, terminal: Terminal) -> None:
    """Prints costs by channel and market, and what is left of each budget."""
    costs = spent(plan.schedule.rows)
    rows = [
        (one.campaign, one.channel, one.market, f"{one.sends:,}", f"{one.amount:,.2f} {one.currency}")
        for one in costs
        if one.micros
    ]
    if rows:
        terminal.show(table(("costs", "channel", "market", "messages", "cost"), rows, numbers=(3, 4)))
    shown = [plan.project.campaigns[name] for name in plan.shown if name in plan.project.campaigns]
    for budget in budgets(costs, shown):
        told = f"{budget.spent:,.2f} of {budget.limit:,.2f} {budget.currency} ({budget.share} %)"
        terminal.say(("budget  ", "dim"), f"{budget.campaign}: {told}")
    if rows:
        terminal.say()


def ways(plan: Plan, terminal: Terminal) -> None:
    """Prints the ways that most people take through journeys, and how long messages are held back."""
    shown, left = most_taken(paths(plan.schedule.rows, plan.schedule.reached))
    rows = [(one.campaign, " → ".join(one.choices), f"{one.people:,}", span(one.seconds)) for one in shown]
    if rows:
        terminal.show(table(("journey", "way", "people", "half there in"), rows, numbers=(2,)))
        if left:
            terminal.say(("other ways  ", "dim"), f"{many(left, 'person', 'people')}")
        terminal.say()
    late = delayed(plan.schedule.rows)
    if late.messages:
        told = f"{many(late.messages, 'message')}, half within {span(late.middle)}, the last after {span(late.longest)}"
        terminal.say(("held back  ", "dim"), told)
        for person, message, channel, seconds, words in late.named:
            told = f"{person}: {message} by {channel}, {span(seconds)}"
            terminal.say(("           ", "dim"), told, (f"  {words}", "dim"), hang=11)
        terminal.say()


def span(seconds: int) -> str:
    """Writes a stretch of time in its largest units: `2 d 3 h`, `45 min`."""
    days, rest = divmod(seconds, _DAY)
    hours_, minutes = rest // _HOUR, rest % _HOUR // 60
    pieces = [(days, "d"), (hours_, "h"), (0 if days else minutes, "min")]
    return " ".join(f"{number} {unit}" for number, unit in pieces if number) or "no time"
