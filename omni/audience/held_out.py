"""Who gets nothing on purpose, so that the campaign's effect can be measured: by a stable hash (R26, R34)."""

from __future__ import annotations

from functools import lru_cache

from omni.draws import BUCKETS, draw, purpose_key, recipient_key, step_key
from omni.model.campaign import Campaign
from omni.model.people import Person
from omni.model.project import Project


def held_out(person: Person, campaign: Campaign, project: Project, seed: int) -> bool:
    """True if chance holds the person out. Named people are examples and never held out; a larger share only adds."""
    share = campaign.audience.holdout
    if not share or person.id in project.people:
        return False
    purpose, step = _keys(seed, campaign.id)
    return draw(purpose, recipient_key(person.id), step).bucket < held_out_below(share)


def held_out_below(share: float) -> int:
    """Whoever's bucket is below is held out."""
    return round(share * BUCKETS)


@lru_cache(maxsize=1024)
def _keys(seed: int, campaign: str) -> tuple[int, int]:
    return purpose_key(seed, f"holdout/{campaign}"), step_key(campaign)
