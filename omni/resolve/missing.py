"""Combinations that would be sent or shown without a word in their language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.brand import Market
from omni.model.brief import BriefKey
from omni.model.campaign import Campaign
from omni.model.place import Route
from omni.model.project import Project
from omni.model.remembered import remembered
from omni.resolve.combinations import combinations, locales_of
from omni.resolve.copy_layers import words_of
from omni.resolve.field_table import with_fallbacks


class MissingCopy(NamedTuple):
    """A message that has no copy in a locale: the combinations that need it, and where it would be declared."""

    campaign: str
    message: str
    locale: str
    keys: tuple[BriefKey, ...]
    route: Route


class UnreachedMarket(NamedTuple):
    """A market of a campaign that reads none of the campaign's languages, and where it was chosen."""

    campaign: str
    market: str
    locales: tuple[str, ...]
    route: Route


def unreached_markets(project: Project) -> tuple[UnreachedMarket, ...]:
    """The markets in which nobody can read a campaign: by default it is for all that the brand declares."""
    return tuple(
        UnreachedMarket(campaign.id, market.id, market.locales, _chosen(project, campaign, market.id))
        for campaign in project.campaigns.values()
        for market in project.brand.markets.values()
        if market.id in campaign.markets and not locales_of(campaign, market) and _is_declared(project, market)
    )


def _is_declared(project: Project, market: Market) -> bool:
    """False for a market that is only there because some campaign is written in its language."""
    brand = project.brand.route
    return market.route != brand or project.sources.node(brand / "locales") is not None


def _chosen(project: Project, campaign: Campaign, market: str) -> Route:
    """The market in the list of the campaign's markets where it has one, else the campaign's name."""
    written = campaign.route / "markets"
    return written / campaign.markets.index(market) if project.sources.node(written) else campaign.route / "campaign"


@remembered
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
