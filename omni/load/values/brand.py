"""The brand, with the markets that its languages tell where it declares none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from omni.load.values.facts import facts
from omni.load.values.fields import specs
from omni.model.brand import Brand, Identity, Legal, Market, NamePatterns, Voice
from omni.model.place import Route
from omni.zones import only_zone_of_country

if TYPE_CHECKING:
    from omni.load.schema.brand import BrandFile, IdentityKeys, MarketKeys
    from omni.load.schema.brand_groups import MergeTagKeys


def brand(file: BrandFile, route: Route, locales_in_use: Iterable[str]) -> Brand:
    """The brand; without markets, the country of each of its languages (or of those in use) is one."""
    markets = {name: _market(name, keys, file, route / "markets" / name) for name, keys in file.markets.items()}
    languages = tuple(dict.fromkeys(_languages(file, locales_in_use)))
    return Brand(
        name=file.brand,
        route=route,
        timezone=file.timezone,
        markets=markets or _markets_of(file.locales or tuple(locales_in_use), file.timezone, route),
        also=file.also,
        topics=file.topics,
        regulated=file.regulated,
        legal=Legal(file.legal.name, file.legal.address, file.legal.vat) if file.legal else Legal(),
        domains=file.domains,
        senders=file.senders,
        identity=_identity(file.identity, languages) if file.identity else Identity(),
        voice=_voice(file),
        claims=file.claims,
        money_formats=file.formats.money if file.formats else {},
        utm=file.utm,
        legal_lines=file.legal_lines,
        links=file.links,
        facts=facts(file.facts, route / "facts"),
        names=NamePatterns(file.names.campaign, file.names.code, file.names.utm) if file.names else NamePatterns(),
        merge_tags=_merge_tags(file.merge_tags) if file.merge_tags else {},
        fields=specs(file.fields, route / "fields"),
    )


def by_language(words: str | Mapping[str, str], languages: Iterable[str]) -> dict[str, str]:
    """Words by language; a single text holds for every language."""
    if isinstance(words, str):
        return dict.fromkeys(languages, words) if words else {}
    return dict(words)


def languages_of(brand: Brand) -> tuple[str, ...]:
    """Every language that some market reads."""
    return tuple(dict.fromkeys(locale for market in brand.markets.values() for locale in market.locales))


def _languages(file: BrandFile, locales_in_use: Iterable[str]) -> Iterable[str]:
    yield from (locale for market in file.markets.values() for locale in market.locales)
    yield from file.locales
    yield from locales_in_use


def _market(name: str, keys: MarketKeys, file: BrandFile, route: Route) -> Market:
    return Market(
        id=name,
        countries=keys.countries,
        currency=keys.currency,
        timezone=keys.timezone or file.timezone,
        locales=keys.locales,
        route=route,
        phone=keys.phone,
        site=keys.site,
        holidays=keys.holidays,
    )


def _identity(keys: IdentityKeys, languages: tuple[str, ...]) -> Identity:
    logo = keys.logo
    if isinstance(logo, str):
        return Identity(logo, keys.colors, keys.fonts)
    return Identity(logo.file, keys.colors, keys.fonts, by_language(logo.alt, languages))


def _voice(file: BrandFile) -> Voice:
    keys = file.voice
    if keys is None:
        return Voice()
    return Voice(
        address=keys.address,
        emoji=keys.emoji,
        exclamation=keys.exclamation,
        capitals=keys.capitals,
        sentence=keys.sentence,
        lix=keys.lix,
        avoid=keys.avoid,
        forbid=keys.forbid,
        prefer=keys.prefer,
    )


def _merge_tags(keys: MergeTagKeys) -> dict[str, dict[str, str]]:
    return {"braze": keys.braze, "klaviyo": keys.klaviyo, "liquid": keys.liquid, "mailchimp": keys.mailchimp}


def _markets_of(locales: Iterable[str], timezone: str, route: Route) -> dict[str, Market]:
    """One market a country, named by its code, with its money and clock; the brand's clock where it has several."""
    by_country: dict[str, list[str]] = {}
    for locale in locales:
        country = _country_of(locale)
        if country:
            by_country.setdefault(country, []).append(locale)
    return {
        country: Market(
            id=country,
            countries=(country,),
            currency=_currency_of(country),
            timezone=only_zone_of_country(country) or timezone,
            locales=tuple(dict.fromkeys(read)),
            route=route,
        )
        for country, read in by_country.items()
    }


def _country_of(locale: str) -> str:
    from babel.core import get_global

    last = locale.rsplit("-", 1)[-1]
    if last.isupper():
        return last
    return str(get_global("likely_subtags").get(locale.split("-", 1)[0], "")).rpartition("_")[2]


def _currency_of(country: str) -> str:
    from babel.core import get_global

    current = [
        code for code, _, end, tender in get_global("territory_currencies").get(country, ()) if end is None and tender
    ]
    return str(current[0]) if current else "EUR"
