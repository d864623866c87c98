"""The removal effect: how many goals of the simulation go when one channel is taken away, all chance staying the same.

It is the model's own truth: it follows from the shares that the policy assumes, and not from what happened (R33).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from omni.model.campaign import Campaign
from omni.model.decisions import happenings, last_of, spans_of
from omni.model.frozen import replace
from omni.model.project import Project
from omni.model.schedule import Reached, Schedule
from omni.simulate.given import Given
from omni.simulate.meanwhile import meanwhile

Without = Callable[[str], Sequence[Reached]]
"""What happens without the messages of the campaign on a channel."""


def goals_lost(campaign: Campaign, channels: Iterable[str], whole: Schedule, without: Without) -> dict[str, int]:
    """By channel, the goals that are lost without it; nothing where the simulation reaches no goal."""
    if campaign.goal is None:
        return {}
    event = campaign.goal.event
    reached = _people(whole.reached, campaign, event)
    if not reached:
        return {}
    return {channel: len(reached) - len(_people(without(channel), campaign, event)) for channel in channels}


def removal(given: Given, project: Project, whole: Schedule, campaign: str) -> Without:
    """Simulates the same people by the same chance, and of other campaigns only those that can matter to this one."""
    near, people = meanwhile(campaign, project, whole), whole.everyone

    def without(channel: str) -> Sequence[Reached]:
        briefs = tuple(one for one in given.briefs if (one.key.campaign, one.key.channel) != (campaign, channel))
        fewer = replace(given, briefs=briefs)
        if near:
            rows, reached = fewer.meanwhile(project, people, near)
            ends = (*last_of(reached).values(), *(last for _, last in spans_of(rows, ()).values()))
            if near.until is None or max(ends, default=0) < near.until:
                return reached
        return fewer.everybody(project, people).reached

    return without


def _people(reached: Sequence[Reached], campaign: Campaign, event: str) -> frozenset[str]:

    def is_goal(one: Reached) -> bool:
        return one.kind == "event" and one.words == event and one.campaign == campaign.id

    return frozenset(one.person for one in happenings(reached, is_goal))
