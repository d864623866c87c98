"""How far the channels of a campaign work together, beside what it claims."""

from __future__ import annotations

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen
from omni.model.place import Route

LEVELS = ("one channel", "multichannel", "consistent multichannel", "cross-channel", "omnichannel")
"""The strategies by their level, 0 to 4; each asks for all that the ones below ask for."""


class Lack(Frozen):
    """What a campaign does not have that a level asks for.

    The level, the fact in words, where it shows, and in words what would have to be there: `a holdout`.
    """

    level: int
    words: str
    where: Route
    missing: str = ""


class Audited(Frozen):
    """A campaign that claims a strategy, and everything that it lacks of any level, lowest level first."""

    campaign: Campaign
    lacks: tuple[Lack, ...]

    @property
    def level(self) -> int:
        """The highest level of which, and of all below it, nothing is lacking."""
        return min((lack.level for lack in self.lacks), default=len(LEVELS)) - 1
