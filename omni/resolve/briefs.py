"""One brief from one combination."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.brief import Brief, BriefKey
from omni.model.campaign import Campaign, Picture, Version
from omni.model.project import Project
from omni.resolve.catalogue import Catalogue
from omni.resolve.copy_layers import version_named, words_of
from omni.resolve.facts import facts_of
from omni.resolve.field_table import with_fallbacks
from omni.resolve.first_year import first_year
from omni.resolve.links import link_of


def brief_of(project: Project, campaign: Campaign, key: BriefKey, catalogue: Catalogue) -> Brief | None:
    """The brief of a combination, or None where nothing is written in its locale."""
    channel, market = project.channels[key.channel], project.brand.markets[key.market]
    words = words_of(campaign, key)
    copy = with_fallbacks(words.fields, channel)
    if not copy:
        return None
    version = version_named(campaign, key.version)
    message = campaign.messages[key.message]
    cta = version.cta if version and version.cta else campaign.cta
    return Brief(
        key=key,
        campaign=campaign,
        brand=project.brand,
        market=market,
        channel=channel,
        facts=facts_of(project.brand, campaign, version, market),
        copy=copy,
        first_year=first_year(campaign, project.policy),
        link=link_of(project.brand, channel, market, cta, key),
        images=_images(campaign, version),
        videos=campaign.videos,
        products=catalogue.products,
        shops=catalogue.shops,
        purpose=message.purpose or campaign.purpose,
        topic=message.topic or campaign.topic or next(iter(project.brand.topics), ""),
        strip_diacritics=words.strip_diacritics,
        starts=version.starts if version else None,
        written_in=words.written_in,
    )


def _images(campaign: Campaign, version: Version | None) -> Mapping[str, Picture]:
    return {**campaign.images, **(version.images if version else {})}
