"""The year that need not be printed."""

from __future__ import annotations

from omni.model.campaign import Campaign
from omni.model.policy import Policy


def first_year(campaign: Campaign, policy: Policy) -> int:
    """The year of the campaign's first dated send, entry or showing, else of `as_of`, else 0: print every year."""
    starts = (*(send.at for send in campaign.sends), *(shown.start for shown in campaign.shown))
    moments = [start for start in starts if start]
    if campaign.journey and campaign.journey.entry.at:
        moments.append(campaign.journey.entry.at)
    if not moments and policy.as_of:
        moments.append(policy.as_of)
    return min((moment.local.year for moment in moments), default=0)
