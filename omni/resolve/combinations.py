"""Every combination of message, channel, market, locale, version and variant that a campaign can send or show."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brand import Market
from omni.model.brief import BriefKey
from omni.model.campaign import Campaign
from omni.model.project import Project
from omni.resolve.steps import sends_of, variants_of, version_channels


def combinations(project: Project, campaign: Campaign) -> tuple[BriefKey, ...]:
    """The sorted keys of all combinations, with and without copy. What names an unknown part is left out."""
    found = {
        BriefKey(campaign.id, message, channel, market.id, locale, version, variant)
        for message, channel, version, variant in _uses(campaign)
        if message in campaign.messages and channel in project.channels
        for market in _markets(project, campaign)
        for locale in locales_of(campaign, market)
    }
    return tuple(sorted(found))


def locales_of(campaign: Campaign, market: Market) -> tuple[str, ...]:
    """The market's locales that the campaign speaks: `en-GB` is spoken by a campaign in `en`."""
    spoken = set(campaign.locales)
    return tuple(locale for locale in market.locales if locale in spoken or locale.split("-", 1)[0] in spoken)


def _uses(campaign: Campaign) -> Iterator[tuple[str, str, str, str]]:
    for send in sends_of(campaign):
        for variant in variants_of(send):
            for version in (None, *campaign.versions):
                for channel in version_channels(campaign, send, version):
                    yield send.message, channel, version.segment if version else "", variant
    for shown in campaign.shown:  # what everybody can see has no version
        for channel in shown.channels:
            yield shown.message, channel, "", ""


def _markets(project: Project, campaign: Campaign) -> Iterator[Market]:
    return (project.brand.markets[market] for market in campaign.markets if market in project.brand.markets)
