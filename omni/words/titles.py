"""What campaigns and their messages are called where people read of them."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen, field

_ONLY = "main"
"""The message of a campaign that names none: readers know it by its campaign."""


class Titles(Frozen):
    """The titles of campaigns; one without a title goes by its name."""

    campaigns: Mapping[str, Campaign] = field(default_factory=dict)

    def campaign(self, name: str) -> str:
        """A campaign: `Natale da Forma`."""
        found = self.campaigns.get(name)
        return (found and found.title) or name

    def message(self, campaign: str, message: str) -> str:
        """A message, or a step that sends it, with its campaign: `Natale da Forma · teaser`."""
        title = self.campaign(campaign)
        return title if message == _ONLY else f"{title} · {message}"

    def short(self, campaign: str, message: str, most: int) -> str:
        """A message where the campaign is known: `teaser`; of the only message, as many characters of the title."""
        title = self.campaign(campaign)
        if message != _ONLY:
            return message
        return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"
