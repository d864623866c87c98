"""The removal effect: how many goals of the simulation go when one channel is taken away, all chance staying the same.

It is the model's own truth: it follows from the shares that the policy assumes, and not from what happened (R33).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from omni.model.campaign import Campaign
from omni.model.decisions import happenings
from omni.model.schedule import Reached, Schedule

Without = Callable[[str], Schedule]
"""The schedule without the messages of the campaign on a channel."""


def goals_lost(campaign: Campaign, channels: Iterable[str], whole: Schedule, without: Without) -> dict[str, int]:
    """By channel, the goals that are lost without it; nothing where the simulation reaches no goal."""
    if campaign.goal is None:
        return {}
    event = campaign.goal.event
    reached = _people(whole, campaign, event)
    if not reached:
        return {}
    return {channel: len(reached) - len(_people(without(channel), campaign, event)) for channel in channels}


def _people(schedule: Schedule, campaign: Campaign, event: str) -> frozenset[str]:

    def is_goal(one: Reached) -> bool:
        return one.kind == "event" and one.words == event and one.campaign == campaign.id

    return frozenset(one.person for one in happenings(schedule.reached, is_goal))
