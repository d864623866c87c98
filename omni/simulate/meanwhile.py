"""Which campaigns can matter to one: those that run while it does. What is over leaves only who unsubscribed by then.

People share caps, budgets, rate limits and exits between campaigns, so nothing else tells two of them apart for sure.
What happens later than all of a campaign cannot change it; what was over before it began, and longer than any cap or
limit looks back, has nothing left in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from omni.model.campaign import Campaign
from omni.model.decisions import happenings, last_of, spans_of
from omni.model.policy import Policy
from omni.model.project import Project
from omni.model.schedule import Schedule, Status
from omni.simulate.caps import longest
from omni.simulate.happening import UNSUBSCRIBED
from omni.timing.grid import DAY
from omni.zones import Instant

_IDLE = frozenset({Status.BRANCHED, Status.HELD_OUT, Status.NOT_REACHED})
"""What is told of a step without anybody coming to it."""
_AROUND_THE_WORLD = 2 * DAY
"""One hour on a wall is at most so long after it is on another."""


class Meanwhile(NamedTuple):
    """A campaign and those that run while it does, who had unsubscribed when these began, and when others begin."""

    campaigns: frozenset[str]
    unsubscribed: frozenset[str]
    until: Instant | None


def meanwhile(campaign: str, project: Project, schedule: Schedule) -> Meanwhile | None:
    """Those that matter to a campaign in a schedule; None where all may."""
    spans = _spans(project, schedule)
    if spans is None or campaign not in spans:
        return None
    found = {campaign}
    while True:
        first, last = min(spans[one][0] for one in found), max(spans[one][1] for one in found)
        more = {name for name, (begins, ends) in spans.items() if begins <= last and ends >= first} - found
        if not more:
            break
        found |= more
    if len(found) == len(project.campaigns):
        return None
    before = {name for name in spans if spans[name][1] < first}
    after = [spans[name][0] for name in spans if spans[name][0] > last]
    gone = happenings(schedule.reached, lambda one: one.words == UNSUBSCRIBED and one.campaign in before)
    return Meanwhile(frozenset(found), frozenset(one.person for one in gone), min(after, default=None))


def _spans(project: Project, schedule: Schedule) -> Mapping[str, tuple[Instant, Instant]] | None:
    """When each campaign may begin to matter, and until when it does; None where that cannot be told."""
    policy = project.policy
    rows, ends = spans_of(schedule.rows, _IDLE), last_of(schedule.reached)
    if any(limit.warm_up for limit in policy.rate_limits) or rows.keys() != project.campaigns.keys():
        return None
    back, ahead = _looking_back(policy), _AROUND_THE_WORLD + policy.reserve
    return {
        name: (
            rows[name][0] - ahead if _has_a_date(campaign) else schedule.as_of,
            max(rows[name][1], ends.get(name, 0)) + back,
        )
        for name, campaign in project.campaigns.items()
    }


def _has_a_date(campaign: Campaign) -> bool:
    """True where nobody comes in but at a date."""
    return campaign.journey is None or campaign.journey.entry.at is not None


def _looking_back(policy: Policy) -> int:
    """The longest time that anything counted stays counted."""
    caps = map(longest, policy.frequency_caps)
    return max((0, *caps, *(limit.seconds for limit in policy.rate_limits))) + DAY
