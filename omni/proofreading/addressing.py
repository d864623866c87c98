"""For whom a row is: its market, language and version, or what the campaign has where the row says nothing."""

from __future__ import annotations

import re

from omni.load.misfit import MisfitError
from omni.load.scalars.names import locale as known_locale
from omni.model.brand import Market
from omni.model.brief import BriefKey
from omni.model.campaign import Campaign
from omni.model.project import Project
from omni.proofreading.rows import Row
from omni.words.nearest import meant

USUAL_MESSAGE = "main"
USUAL_CHANNEL = "text"


def addressed(project: Project, campaign: Campaign, row: Row) -> BriefKey | str:
    """The key of the brief that a row belongs to, or why there is none."""
    locale = tag_of(row.locale)
    if locale is None:
        return f"has locale {row.locale}, a language is written it or en-GB"
    known = project.brand.markets
    markets = [known[name] for name in campaign.markets if name in known] or list(known.values())
    market = _named(markets, row.market) if row.market else _of_locale(markets, locale)
    if market is None:
        names = [one.id for one in markets]
        return f"is for the market {row.market}, the campaign is for {', '.join(names)}{meant(row.market, names)}"
    version = _version(campaign, row.version)
    if version is None:
        names = [one.segment for one in campaign.versions]
        other = f"has versions for {', '.join(names)}" if names else "has no versions"
        return f"is for the version {row.version}, the campaign {other}{meant(row.version, names)}"
    message = USUAL_MESSAGE if USUAL_MESSAGE in campaign.messages else next(iter(campaign.messages))
    channel = re.sub(r"[\s-]+", "_", row.channel.lower()) or USUAL_CHANNEL
    return BriefKey(campaign.id, message, channel, market.id, locale or _usual_locale(campaign, market), version)


def tag_of(written: str) -> str | None:
    """The tag as BCP 47 spells it (`it_it` is `it-IT`), nothing for none, or None where it is no language."""
    if not written:
        return ""
    language, *rest = written.replace("_", "-").split("-")
    tag = "-".join((language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)))
    try:
        return known_locale(tag)
    except MisfitError:
        return None


def _named(markets: list[Market], name: str) -> Market | None:
    """The market of a name, or of a country's code."""
    wanted = name.casefold()
    by_name = (one for one in markets if one.id.casefold() == wanted)
    by_country = (one for one in markets if wanted in {country.casefold() for country in one.countries})
    return next(by_name, None) or next(by_country, None)


def _of_locale(markets: list[Market], locale: str) -> Market | None:
    """The market where a locale is spoken first of all: by its country, as the main language, as another one."""
    language, _, region = locale.partition("-")

    def distance(market: Market) -> int:
        spoken = [one.partition("-")[0] for one in market.locales]
        fits = (
            bool(region) and region in market.countries,
            market.locales[:1] == (locale,),
            locale in market.locales,
            spoken[:1] == [language],
            language in spoken,
        )
        return fits.index(True) if True in fits else len(fits)

    return min(markets, key=distance, default=None)


def _version(campaign: Campaign, name: str) -> str | None:
    if not name:
        return ""
    return next((one.segment for one in campaign.versions if one.segment.casefold() == name.casefold()), None)


def _usual_locale(campaign: Campaign, market: Market) -> str:
    return next((one for one in market.locales if one in campaign.locales), market.locales[0])
