"""What a plan may do differently: the order of a step's channels, and the hour at which it begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from itertools import islice, permutations

from omni.model.campaign import Campaign
from omni.model.facts import Moment
from omni.model.frozen import Frozen, replace
from omni.model.journey import Branch, Send, Step, WaitFor
from omni.model.project import Project
from omni.resolve.steps import PREFERRED, sends_of
from omni.timing.quiet_hours import holds

_HOURS = range(8, 21)
"""The whole hours that are tried, as far as they are not quiet."""
_MOST_ORDERED = 5
"""Of up to so many channels every order is tried, of more those in which one of them stands elsewhere."""


class Edit(Frozen):
    """One step that takes its channels in another order, perhaps at another hour."""

    campaign: str
    step: str
    order: tuple[str, ...]
    hour: time | None = None


def words(edit: Edit, project: Project) -> str:
    """What a step does differently."""
    campaign = project.campaigns[edit.campaign]
    now = next(send.first_of for send in sends_of(campaign) if send.id == edit.step)
    order = f"{edit.step} takes the first of {', '.join(edit.order)}, now {', '.join(now)}"
    if edit.hour is None:
        return order
    begins = "people come in" if campaign.journey else "it leaves"
    return f"{order}; {begins} at {edit.hour:%H:%M}"


def edited(project: Project, edits: Iterable[Edit]) -> Project:
    """The project with steps changed."""
    campaigns = dict(project.campaigns)
    for edit in edits:
        campaigns[edit.campaign] = _changed(campaigns[edit.campaign], edit)
    return replace(project, campaigns=campaigns)


def choices(campaign: Campaign) -> list[Send]:
    """The steps that could take their channels in another order."""
    return [send for send in sends_of(campaign) if sum(name != PREFERRED for name in send.first_of) > 1]


def orders(send: Send) -> Iterator[tuple[str, ...]]:
    """The other orders of a step's channels; what people prefer keeps its place."""
    movable = [name for name in send.first_of if name != PREFERRED]
    every = permutations(movable) if len(movable) <= _MOST_ORDERED else _with_one_elsewhere(movable)
    for moved in islice(dict.fromkeys((tuple(movable), *every)), 1, None):
        rest = iter(moved)
        yield tuple(PREFERRED if name == PREFERRED else next(rest) for name in send.first_of)


def _with_one_elsewhere(names: list[str]) -> Iterator[tuple[str, ...]]:
    for place, name in enumerate(names):
        others = [*names[:place], *names[place + 1 :]]
        yield from ((*others[:to], name, *others[to:]) for to in range(len(names)))


def hours(campaign: Campaign, step: str, project: Project) -> Iterator[time]:
    """The other whole hours of a dated step or of a dated entry, quiet nowhere by the policy's general line."""
    at = _begins(campaign, step)
    if at is None:
        return
    general = [hours.week for hours in project.policy.quiet_hours if not hours.country and not hours.channel]
    windows = [window for week in general for windows in week.days for window in windows]
    for hour in map(time, _HOURS):
        if hour != at.local.time() and not any(holds(window, hour) for window in windows):
            yield hour


def _begins(campaign: Campaign, step: str) -> Moment | None:
    if campaign.journey:
        return campaign.journey.entry.at
    return next((send.at for send in campaign.sends if send.id == step), None)


def _changed(campaign: Campaign, edit: Edit) -> Campaign:
    journey = campaign.journey
    if journey is None:
        return replace(campaign, sends=tuple(_moved(send, edit) for send in campaign.sends))
    entry = journey.entry
    if edit.hour and entry.at:
        entry = replace(entry, at=_at(entry.at, edit.hour))
    return replace(campaign, journey=replace(journey, entry=entry, steps=_within(journey.steps, edit)))


def _within(steps: tuple[Step, ...], edit: Edit) -> tuple[Step, ...]:
    found: list[Step] = []
    for step in steps:
        if isinstance(step, WaitFor | Branch):
            then, otherwise = (_within(side, edit) for side in (step.then, step.otherwise))
            found.append(replace(step, then=then, otherwise=otherwise))
        else:
            found.append(_moved(step, edit) if isinstance(step, Send) else step)
    return tuple(found)


def _moved(send: Send, edit: Edit) -> Send:
    if send.id != edit.step:
        return send
    at = _at(send.at, edit.hour) if send.at and edit.hour else send.at
    return replace(send, first_of=edit.order, at=at)


def _at(at: Moment, hour: time) -> Moment:
    local: datetime = at.local.replace(hour=hour.hour, minute=0)
    return replace(at, local=local)
