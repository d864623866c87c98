"""A few people in place of very many, with budgets and limits in proportion."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from omni.draws import recipient_key
from omni.model.campaign import Campaign
from omni.model.frozen import replace
from omni.model.people import ManyPeople, Person
from omni.model.policy import RateLimit
from omni.model.project import Project
from omni.timing.grid import MINUTE

_KEYS = 1 << 64


def sample(people: Sequence[Person], project: Project, size: int) -> list[Person]:
    """People by name, and about so many others: whoever is first in the order of keys, whatever the table's."""
    below = int(size / max(1, len(people) - len(project.people)) * _KEYS)
    if isinstance(people, ManyPeople):
        return people.below(below)
    return [one for one in people if one.id in project.people or recipient_key(one.id) < below]


def in_proportion(project: Project, share: float) -> Project:
    """Budgets and rate limits for a share of all people.

    A campaign that people come into by an event keeps its budget: as many come in out of few as out of many.
    """
    policy = project.policy
    return replace(
        project,
        campaigns={name: _campaign(campaign, share) for name, campaign in project.campaigns.items()},
        policy=replace(policy, rate_limits=tuple(_limit(limit, share) for limit in policy.rate_limits)),
    )


def _campaign(campaign: Campaign, share: float) -> Campaign:
    if campaign.journey and campaign.journey.entry.event:
        return campaign
    return replace(campaign, budget={code: most * Decimal(share) for code, most in campaign.budget.items()})


def _limit(limit: RateLimit, share: float) -> RateLimit:
    """As many in a longer time where the share of a window is less than one message."""
    warm = limit.warm_up
    if warm:
        warm = replace(warm, days=tuple(ceil(day * share) for day in warm.days))
    rate = limit.max * max(1, MINUTE / limit.seconds) * share
    if rate >= 1:
        return replace(limit, max=round(limit.max * share) or 1, warm_up=warm)
    length = max(MINUTE, limit.seconds)
    return replace(limit, max=1, seconds=round(length / rate / MINUTE) * MINUTE, warm_up=warm)
