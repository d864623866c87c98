"""The market and the language that a person belongs to."""

from __future__ import annotations

from functools import lru_cache

from omni.model.brand import Brand, Market
from omni.model.campaign import Campaign
from omni.model.people import Person


def market_of(person: Person, brand: Brand) -> Market | None:
    """The market of the person's country; without a country, that of their language's region, else the only one."""
    country = person.country or _region(person.locale)
    for market in brand.markets.values():
        if country in market.countries:
            return market
    if not person.country and len(brand.markets) == 1:
        return next(iter(brand.markets.values()))
    return None


def locale_of(person: Person, campaign: Campaign, market: Market) -> str:
    """The person's language among those that the market and the campaign share, else the first of these."""
    return _best(person.locale, market.locales, campaign.locales)


@lru_cache(maxsize=4096)
def _best(wanted: str, offered: tuple[str, ...], spoken: tuple[str, ...]) -> str:
    shared = [locale for locale in offered if locale in spoken or _language(locale) in spoken]
    same_language = [locale for locale in shared if _language(locale) == _language(wanted)]
    if wanted in shared:
        return wanted
    return next(iter((*same_language, *shared, *offered)))


def _language(locale: str) -> str:
    return locale.split("-", 1)[0]


def _region(locale: str) -> str:
    last = locale.rpartition("-")[2]
    return last if len(last) == 2 and last.isupper() else ""
