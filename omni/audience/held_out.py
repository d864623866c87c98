"""Who gets nothing on purpose, so that the effect of messages can be measured: by a stable hash (R26, R34)."""

from __future__ import annotations

from typing import NamedTuple

from omni.draws import BUCKETS
from omni.model.campaign import Campaign
from omni.model.place import Route
from omni.model.policy import Policy

_OF_ALL = "is held out of all marketing campaigns so that the effect of them all can be measured"
_OF_ONE = "is held out so that the effect of the campaign can be measured"


class Holdout(NamedTuple):
    """Those whose bucket in the draw for a purpose and a step is `below` a number; why in words, and the line of it."""

    below: int
    purpose: str
    step: str
    words: str
    route: Route | None


def holdouts(campaign: Campaign, policy: Policy) -> tuple[Holdout, ...]:
    """The holdouts of a campaign in the order in which they are asked; a larger share only adds people.

    The policy's draws the same people in every campaign, but transactional ones leave nobody out of it.
    """
    found = []
    if policy.holdout and campaign.purpose == "marketing":
        found.append(Holdout(_below(policy.holdout), "holdout", "", _OF_ALL, policy.line("holdout")))
    if campaign.audience.holdout:
        purpose, route = f"holdout/{campaign.id}", campaign.audience.route
        found.append(Holdout(_below(campaign.audience.holdout), purpose, campaign.id, _OF_ONE, route))
    return tuple(found)


def _below(share: float) -> int:
    return round(share * BUCKETS)
