"""Tries the hours and the channel orders that the policy allows, and names the cheapest plan that reaches as many.

One thing is changed at a time, the best kept, and so on through every send; the same chance everywhere (R33), so what
differs follows from the change. A plan is as good if no message of a campaign reaches fewer people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from itertools import islice, permutations
from typing import NamedTuple

from omni.model.campaign import Campaign
from omni.model.decisions import alike, sent, where, who
from omni.model.facts import Moment
from omni.model.frozen import Frozen, replace
from omni.model.journey import Branch, Send, Step, WaitFor
from omni.model.project import Project
from omni.model.schedule import Row, Schedule
from omni.simulate.program import programs
from omni.timing.quiet_hours import holds

HOURS = range(8, 21)
"""The whole hours that are tried, as far as they are not quiet."""
_MOST_ORDERS = 6

Try = Callable[[Project], Schedule]


class Change(Frozen):
    """One thing that the plan does differently."""

    campaign: str
    words: str


class Suggestion(Frozen):
    """The cheapest plan: what it changes, and both schedules."""

    changes: tuple[Change, ...]
    before: Schedule
    after: Schedule
    tried: int


def suggest(project: Project, campaigns: tuple[str, ...], simulated: Try) -> Suggestion:
    """Tries what may be changed in some campaigns; the others stay as they are."""
    before = best = simulated(project)
    known = _Worth.of(best)
    changes: list[Change] = []
    tried = 0
    for name in campaigns:
        for options in _choices(project.campaigns[name], project):
            found: tuple[Change, Project, Schedule] | None = None
            for words, campaign in options:
                changed = replace(project, campaigns={**project.campaigns, name: campaign})
                schedule, tried = simulated(changed), tried + 1
                worth = _Worth.of(schedule)
                if worth.is_better(known):
                    found, known = (Change(name, words), changed, schedule), worth
            if found:
                change, project, best = found
                changes.append(change)
    return Suggestion(tuple(changes), before, best, tried)


class _Worth(NamedTuple):
    """What a plan costs by currency, and how many people each step reaches."""

    costs: Counter[str]
    reached: Counter[tuple[str, str]]

    @classmethod
    def of(cls, schedule: Schedule) -> _Worth:
        """That of a schedule."""
        return cls(_costs(schedule), _reached(schedule))

    def is_better(self, other: _Worth) -> bool:
        """Cheaper in some currency and dearer in none, and nobody's message gets lost."""
        costs, known = self.costs, other.costs
        currencies = costs.keys() | known.keys()
        if any(costs[currency] > known[currency] for currency in currencies):
            return False
        enough = all(self.reached[step] >= number for step, number in other.reached.items())
        return enough and any(costs[currency] < known[currency] for currency in currencies)


def _costs(schedule: Schedule) -> Counter[str]:
    costs: Counter[str] = Counter()
    for row, number in alike(schedule.rows):
        costs[row.currency] += row.cost_micros * number
    return costs


def _reached(schedule: Schedule) -> Counter[tuple[str, str]]:
    gone = sent(schedule.rows)
    steps = dict.fromkeys((row.campaign, row.step) for row, _ in alike(gone))
    return Counter({step: len(who(_of_step(gone, step))) for step in steps})


def _of_step(rows: Sequence[Row], step: tuple[str, str]) -> Sequence[Row]:
    return where(rows, lambda row: (row.campaign, row.step) == step)


def _choices(campaign: Campaign, project: Project) -> Iterator[list[tuple[str, Campaign]]]:
    """For each send what else it could be, in words and as a campaign."""
    for send in campaign.sends:
        if send.at:
            yield list(_at_other_hours(campaign, send, send.at, project))
    entry = campaign.journey.entry if campaign.journey else None
    if campaign.journey and entry and entry.at:
        options = (
            (f"people come in at {hour:%H:%M}", replace(entry, at=replace(entry.at, local=_at(entry.at, hour))))
            for hour in _hours(entry.at, project)
        )
        yield [(words, replace(campaign, journey=replace(campaign.journey, entry=one))) for words, one in options]
    for _, send in programs((campaign,))[0].sends:
        if len(send.first_of) > 1:
            yield list(_in_other_orders(campaign, send))


def _at_other_hours(campaign: Campaign, send: Send, at: Moment, project: Project) -> Iterator[tuple[str, Campaign]]:
    for hour in _hours(at, project):
        moved = replace(send, at=replace(at, local=_at(at, hour)))
        yield f"{send.id} leaves at {hour:%H:%M}", _with(campaign, send, moved)


def _in_other_orders(campaign: Campaign, send: Send) -> Iterator[tuple[str, Campaign]]:
    for order in islice(permutations(send.first_of), 1, _MOST_ORDERS):
        yield f"{send.id} takes the first of {', '.join(order)}", _with(campaign, send, replace(send, first_of=order))


def _with(campaign: Campaign, old: Send, new: Send) -> Campaign:
    sends = tuple(new if send is old else send for send in campaign.sends)
    if campaign.journey is None:
        return replace(campaign, sends=sends)
    return replace(campaign, journey=replace(campaign.journey, steps=_replaced(campaign.journey.steps, old, new)))


def _replaced(steps: tuple[Step, ...], old: Send, new: Send) -> tuple[Step, ...]:
    found: list[Step] = []
    for step in steps:
        if isinstance(step, WaitFor | Branch):
            then, otherwise = (_replaced(side, old, new) for side in (step.then, step.otherwise))
            found.append(replace(step, then=then, otherwise=otherwise))
        else:
            found.append(new if step == old else step)
    return tuple(found)


def _hours(at: Moment, project: Project) -> Iterator[time]:
    """The other whole hours that are quiet nowhere by the policy's general line."""
    general = [hours.week for hours in project.policy.quiet_hours if not hours.country and not hours.channel]
    windows = [window for week in general for windows in week.days for window in windows]
    for hour in (time(hour) for hour in HOURS):
        if hour != at.local.time() and not any(holds(window, hour) for window in windows):
            yield hour


def _at(at: Moment, hour: time) -> datetime:
    return at.local.replace(hour=hour.hour, minute=0)
