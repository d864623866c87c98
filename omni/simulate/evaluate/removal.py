"""The removal effect: how many goals of the simulation go when one channel is taken away, all chance staying the same.

It is the model's own truth: it follows from the shares that the policy assumes, and not from what happened (R33).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from omni.model.campaign import Campaign
from omni.model.decisions import alike, happenings, last_of, spans_of, where
from omni.model.frozen import replace
from omni.model.project import Project
from omni.model.schedule import Reached, Row, Schedule, Status
from omni.resolve.steps import sends_of
from omni.simulate.addresses import DEDUPED
from omni.simulate.caps import binding
from omni.simulate.given import Given
from omni.simulate.meanwhile import meanwhile

_NOT_ASKED = frozenset(
    {
        Status.BRANCHED,
        Status.HELD_OUT,
        Status.NOT_REACHED,
        Status.NO_ADDRESS,
        Status.NO_CONSENT,
        Status.OTHER_CHANNEL,
    }
)
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


def changes_nothing(campaign: Campaign, project: Project, whole: Schedule, channel: str) -> bool:
    """True where everybody goes the same way without a channel of a campaign: nobody came as far as to be asked about
    it; or whoever did got it at once, at no cost, beside other channels and not in place of one, where nothing counts
    it, limits it, or makes anybody react to it.
    """
    ends = any(cap.on_cap == "exit" for cap in project.policy.frequency_caps)

    def is_asked(row: Row) -> bool:
        """False for a step that somebody did not come to, or whose next channel was taken whatever this one says."""
        if (row.campaign, row.key.channel) != (campaign.id, channel) or row.status in _NOT_ASKED:
            return False
        return row.status is not Status.EXITED or row.planned != row.at or row.named or ends

    rows = [row for row, _ in alike(where(whole.rows, is_asked))]
    if not rows:
        return True
    beside = {send.id for send in sends_of(campaign) if not send.first_of}
    return _is_mute(project, campaign, channel, {row.key.message for row in rows}) and all(
        row.status is Status.SENT and row.planned == row.at and not row.cost_micros and row.step in beside
        for row in rows
    )


def _is_mute(project: Project, campaign: Campaign, name: str, messages: Collection[str]) -> bool:
    """True where nothing counts or limits a channel, and nobody reacts to these messages on it."""
    policy, channel = project.policy, project.channels[name]
    limited = any(name in limit.channels for limit in policy.rate_limits)
    assumed = any(event.partition(".")[0] == name for event in policy.assume)
    acting = any(one.message in messages for person in project.people.values() for one in person.does)
    counted = binding(policy, campaign, name, is_marketing=True) or policy.one_per_day or policy.reserve
    return not (limited or assumed or acting or counted or channel.address in DEDUPED or channel.lead_time)


def removal(given: Given, project: Project, whole: Schedule, campaign: str) -> Without:
    """Simulates the same people by the same chance, and of other campaigns only those that can matter to this one."""
    near, people = meanwhile(campaign, project, whole), whole.everyone

    def without(channel: str) -> Sequence[Reached]:
        if changes_nothing(project.campaigns[campaign], project, whole, channel):
            return whole.reached
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
