"""How values are written for one reader: language, market, channel, and how far away dates are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from omni.model.brief import Brief
from omni.model.catalogue import Product, Shop
from omni.model.frozen import Frozen, field
from omni.model.localised import pick
from omni.model.message import DayClass, MomentClass
from omni.render.grammar import Grammar, grammar_of

NBSP = "\u00a0"
_PLAINLY = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-", "\u2013": "-", "×": "x", "°": None}
)
_TYPOGRAPHIC = str.maketrans({"\u202f": NBSP, "\u2009": NBSP})
_HOME = {"en": "en_GB"}


class Style(Frozen):
    """Everything that decides how a value is printed. `plain` channels count characters: no special spaces or signs."""

    locale: str
    language: str
    cldr: Locale
    grammar: Grammar
    money_patterns: Mapping[str, str]
    plain: bool
    first_year: int
    days_to: Mapping[str, DayClass] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    shops: Mapping[str, Shop] = field(default_factory=dict)

    def finish(self, text: str) -> str:
        """The text with the spaces and signs of the channel: no-break spaces, or none but plain ones."""
        return text.translate(_PLAINLY if self.plain else _TYPOGRAPHIC)


def style_of(brief: Brief, moment: MomentClass) -> Style:
    """The style of a brief at a moment."""
    locale = brief.written_in or brief.key.locale
    language = locale.split("-", 1)[0]
    return Style(
        locale=locale,
        language=language,
        cldr=cldr_locale(locale, brief.market.countries[0] if brief.market.countries else ""),
        grammar=grammar_of(language),
        money_patterns=pick(brief.brand.money_formats, locale) or {},
        plain=counts_characters(brief),
        first_year=brief.first_year,
        days_to=dict(moment),
        products=brief.products,
        shops=brief.shops,
    )


def counts_characters(brief: Brief) -> bool:
    """True for channels whose parts are paid by the segment, where one special character halves what fits."""
    return any(limit.unit == "segments" for part in brief.channel.parts.values() for limit in part.limits)


@lru_cache(maxsize=256)
def cldr_locale(locale: str, country: str) -> Locale:
    """The CLDR locale of a tag: as written, else with the market's country where the language is an official one.

    Elsewhere (Romanian in Italy) a language is written as at home, English as in Britain.
    """
    language, _, region = locale.partition("-")
    if not region and language in get_official_languages(country, de_facto=True):
        region = country
    names = (f"{language}_{region}", _HOME.get(language, language))
    for name in (*names, language, "en_GB"):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")
