"""What came of a campaign, on a terminal: the verdict first, then what arrived, what worked, and at which hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from omni.model.happened import Arrival, Evaluation, GoalMet, UnusedLines, Worked
from omni.model.project import Project
from omni.model.results import Results
from omni.model.spans import Rate
from omni.report.terminal import Terminal, table
from omni.words.numbers import day, many

_BAR = 24
_FEW = 30
_MOST_LINES = 5


def show(evaluation: Evaluation, project: Project, terminal: Terminal) -> None:
    """Prints one campaign."""
    terminal.say((_verdict(evaluation), "bold"))
    for line in _beside(evaluation, project.results.get(evaluation.campaign)):
        terminal.say(f"  {line}")
    terminal.say()
    _arrivals(evaluation.arrivals, project, terminal)
    _worked(evaluation, terminal)
    _hours(evaluation.hours, terminal)


def show_unread(unread: Iterable[UnusedLines], name: str, terminal: Terminal) -> None:
    """Prints which lines of the file were left out, and why."""
    found = tuple(unread)
    if not found:
        return
    left_out = sum(len(one.lines) for one in found)
    terminal.say((f"{many(left_out, 'line')} of {name} left out", "bold"))
    for one in found:
        terminal.say(f"  {_numbers(one.lines)}: {one.words}")
    terminal.say()


def percent(share: float) -> str:
    """Writes a share as a reader expects it: `6.8 %`, `0.42 %`, `12 %`."""
    number = share * 100
    digits = 0 if number >= 10 or number == 0 else 1 if number >= 1 else 2
    return f"{number:.{digits}f}".removesuffix(".0") + " %"


def _verdict(evaluation: Evaluation) -> str:
    goal = evaluation.goal
    if goal is None:
        people = many(sum(worked.reacted for worked in evaluation.worked), "reaction")
        return f"{evaluation.campaign}: {people}; it names no goal to compare them with"
    told = f"{evaluation.campaign}: {goal.event} by {goal.done:,} of {many(goal.people, 'person', 'people')}"
    share = f" ({percent(goal.share)})" if goal.people else ""
    if goal.target is None:
        return f"{told}{share}; no target is set"
    if goal.share >= goal.target:
        return f"{told}{share}; the goal of {percent(goal.target)} is reached"
    missing = max(1, round((goal.target - goal.share) * goal.people))
    return f"{told}{share}; the goal is {percent(goal.target)}, {many(missing, 'person', 'people')} short"


def _beside(evaluation: Evaluation, kept: Results | None) -> Iterator[str]:
    """What helps to judge the verdict, a line each."""
    goal = evaluation.goal
    if evaluation.until:
        yield f"events from {_day(evaluation.since)} to {_day(evaluation.until)}"
    if goal and goal.held:
        yield _held_out(goal)
    if goal and goal.untouched:
        yield f"{many(goal.untouched, 'more person', 'more people')} did it, and no message had reached them in time"
    if evaluation.strangers:
        yield f"{many(evaluation.strangers, 'message')} reached people whom the plan does not send them to"
    if kept and kept.goal and kept.goal.people:
        share = percent(kept.goal.done / kept.goal.people)
        yield f"kept until {day(kept.until.isoformat())}: {kept.goal.done:,} of {kept.goal.people:,} ({share})"


def _held_out(goal: GoalMet) -> str:
    told = f"of {goal.held:,} who were held out, {goal.held_done:,} did it all the same ({percent(goal.without)})"
    if goal.held < _FEW:
        return f"{told}; too few to tell what the campaign added"
    points = (goal.share - goal.without) * 100
    if points <= 0:
        return f"{told}, no less than of those reached: nothing shows that the campaign added any"
    return f"{told}, so the campaign added about {points:.1f} points"


def _arrivals(arrivals: Sequence[Arrival], project: Project, terminal: Terminal) -> None:
    events = [event for event in _in_order(project) if any(event in one.counts for one in arrivals)]
    rows = [
        (
            one.message,
            one.channel,
            f"{one.planned:,}",
            *(f"{one.counts[event]:,}" if event in one.counts else "·" for event in events),
            _late(one.late),
        )
        for one in arrivals
    ]
    if rows:
        headings = ("message", "channel", "planned", *events, "came")
        terminal.show(table(headings, rows, numbers=range(2, 3 + len(events))))
        terminal.say()


def _in_order(project: Project) -> list[str]:
    """Events in the order in which they happen to a message."""
    usual = ("posted", "delivered", "bounced", "returned", "opened", "clicked", "replied", "redeemed")
    others = {event for channel in project.channels.values() for event in channel.reports} | set(project.events)
    goals = {campaign.goal.event for campaign in project.campaigns.values() if campaign.goal}
    return list(dict.fromkeys((*usual, *sorted(others | goals), "unsubscribed")))


def _late(seconds: int | None) -> str:
    """How much later than planned the middle one came."""
    if seconds is None:
        return ""
    if abs(seconds) < 60:
        return "on time"
    sign, minutes = ("+" if seconds > 0 else "-"), abs(seconds) // 60
    if minutes < 120:
        return f"{sign}{minutes} min"
    return f"{sign}{minutes // 60} h" if minutes < 2880 else f"{sign}{minutes // 1440} days"


def _worked(evaluation: Evaluation, terminal: Terminal) -> None:
    """What people did about each channel, then whom the goal is credited to."""
    groups = [[worked for worked in evaluation.worked if worked.paper is paper] for paper in (False, True)]
    named = [group for group in groups if group]
    if not named:
        return
    did = [line for group in named for line in (_together(group), *map(_did, group))]
    terminal.show(table(("what worked", "people", "reacted", "", "assumed", "at"), did, numbers=(1, 2, 3)))
    terminal.say()
    if evaluation.goal is None or not evaluation.goal.done:
        return
    credit = [line for group in named for line in (_credit_of(group), *map(_credit, group))]
    headings = (f"{evaluation.goal.event} credited to", "first", "last", "linear", "without")
    terminal.show(table(headings, credit, numbers=(1, 2, 3, 4)))
    for line in _what_it_means(evaluation):
        terminal.say((line, "dim"))
    terminal.say()


def _what_it_means(evaluation: Evaluation) -> Iterator[str]:
    """What the numbers of the columns are."""
    event = evaluation.goal.event if evaluation.goal else ""
    yield "first, last, linear: to the message that came first, last, or to all of them equally"
    if any(worked.lost is not None for worked in evaluation.worked):
        yield f"without: how {event} changes in the simulation if nothing leaves on that channel"
    else:
        yield f"the simulation comes to no {event}: it cannot say what a channel adds"


def _name(group: Sequence[Worked]) -> str:
    return "on paper" if group[0].paper else "digital"


def _together(group: Sequence[Worked]) -> tuple[str, ...]:
    return _name(group), "", f"{sum(worked.reacted for worked in group):,}", "", "", ""


def _did(worked: Worked) -> tuple[str, ...]:
    share = worked.reacted / worked.people if worked.people else 0.0
    hour = f"{worked.hour:02}:00" if worked.hour is not None else ""
    return f"  {worked.channel}", f"{worked.people:,}", f"{worked.reacted:,}", percent(share), _against(worked), hour


def _credit_of(group: Sequence[Worked]) -> tuple[str, ...]:
    sums = (sum(getattr(worked, way) for worked in group) for way in ("first", "last", "linear"))
    return _name(group), *map(_number, sums), ""


def _credit(worked: Worked) -> tuple[str, ...]:
    ways = (worked.first, worked.last, worked.linear)
    return f"  {worked.channel}", *map(_number, ways), _change(worked.lost)


def _change(lost: int | None) -> str:
    return "" if lost is None else f"{-lost:+,}" if lost else "0"


def _against(worked: Worked) -> str:
    """What the policy assumes, and where what happened lies."""
    if worked.assumed is None or not worked.people:
        return ""
    share = worked.rated / worked.people
    low, high = worked.assumed.low, worked.assumed.high
    where = "fewer" if share < low else "more" if share > high else "about so"
    return f"{_range(worked.assumed)} {worked.event}, {where}: {percent(share)}"


def _range(rate: Rate) -> str:
    return f"{rate.low * 100:g}–{rate.high * 100:g} %"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _hours(hours: Sequence[tuple[int, int]], terminal: Terminal) -> None:
    most = max((digital + paper for digital, paper in hours), default=0)
    if not most:
        return
    has_paper = any(paper for _, paper in hours)
    rows = [
        (
            f"{hour:02}:00",
            f"{digital:,}",
            *([f"{paper:,}"] if has_paper else []),
            "▇" * max(1, (digital + paper) * _BAR // most),
        )
        for hour, (digital, paper) in enumerate(hours)
        if digital + paper
    ]
    headings = ("when people react", "digital", *(["on paper"] if has_paper else []), "")
    terminal.show(table(headings, rows, numbers=(1, 2) if has_paper else (1,)))
    terminal.say()


def _numbers(lines: Sequence[int]) -> str:
    """Which lines: `lines 3, 7 and 12 more`."""
    told = [f"{line:,}" for line in lines[:_MOST_LINES]]
    rest = len(lines) - len(told)
    if rest:
        told.append(f"{rest:,} more")
    listed = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    return f"line {listed}" if len(lines) == 1 else f"lines {listed}"


def _day(at: int) -> str:
    return day(datetime.fromtimestamp(at, UTC).date().isoformat())
