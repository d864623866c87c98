"""What chance gives to each of a campaign's people, drawn for all of them at once when it is first asked of one.

The draws are those of `omni.draws`; whoever is not among the `runs` of the world gets theirs alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from omni.draws import BUCKETS, draw, purpose_key, step_key
from omni.draws.lanes import words
from omni.simulate.world import World

_WORD = 2**32


def bucket(world: World, campaign: str, purpose: str, step: str, key: int, run: int = 1) -> int:  # noqa: PLR0913, PLR0917 - what a draw depends on
    """Somebody's number from 0 to 9999."""
    place = (campaign, purpose, step, run)
    if place not in world.buckets:
        keys = [one.recipient.key for one in world.runs.get(campaign, ())]
        first, _ = words(purpose_key(world.seed, purpose), keys, step_key(step), run)
        world.buckets[place] = dict(zip(keys, (word * BUCKETS >> 32 for word in first), strict=True))
    found = world.buckets[place].get(key)
    return draw(purpose_key(world.seed, purpose), key, step_key(step), run).bucket if found is None else found


def below(people: Sequence[int], purpose: int, step: int, share: float, run: int = 1) -> Mapping[int, int]:
    """All whose draw is below a share, by key, with the second word of their draw."""
    drawn = zip(people, *words(purpose, people, step, run), strict=True)
    most = share * _WORD
    return {key: second for key, first, second in drawn if first < most}
