"""Combinations that would be sent or shown without a word in their language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.brief import BriefKey
from omni.model.place import Route
from omni.model.project import Project
from omni.resolve.combinations import combinations
from omni.resolve.copy_layers import words_of
from omni.resolve.field_table import with_fallbacks


class MissingCopy(NamedTuple):
    """A message that has no copy in a locale: the combinations that need it, and where it would be declared."""

    campaign: str
    message: str
    locale: str
    keys: tuple[BriefKey, ...]
    route: Route


def missing(project: Project) -> tuple[MissingCopy, ...]:
    """The messages that a campaign sends or shows in a locale without copy, one each per message and locale."""
    return tuple(sorted(_missing(project), key=lambda lack: lack[:3]))


def _missing(project: Project) -> Iterator[MissingCopy]:
    for campaign in project.campaigns.values():
        lacking: dict[tuple[str, str], list[BriefKey]] = {}
        for key in combinations(project, campaign):
            if not with_fallbacks(words_of(campaign, key).fields, project.channels[key.channel]):
                lacking.setdefault((key.message, key.locale), []).append(key)
        for (message, locale), keys in lacking.items():
            yield MissingCopy(campaign.id, message, locale, tuple(keys), campaign.messages[message].route)
