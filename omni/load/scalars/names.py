"""Names: of things in the workspace, languages, countries, clocks, colours."""

from __future__ import annotations

import re
from functools import cache

from omni.load.misfit import impossible, wrong
from omni.load.slips import languages
from omni.zones import suggest, zone

TEXT = "a text"
NAME = "a name such as black-friday"
GIFT = "a product of products.yaml such as nova-coat"
FACT_NAME = "a name of letters, digits and _ such as old_price"
LOCALE = "a language such as it or en-GB"
COUNTRY = "a country of two letters such as IT"
ZONE = "a time zone such as Europe/Rome"
COLOR = "a colour such as #7A2E4D"
DOMAIN = "a domain such as aurora.example"

_MEANT = {"UK": "GB", "EL": "GR"}
_CODES = "write a code of two letters: it, ro or en for a language, IT, RO or GB for a country"
_ZONES = "write a region and a city, as in Europe/Rome"
_NAME = re.compile(r"\w[\w.-]{0,99}")
_FACT = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_COLOR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def _apart(found: str) -> str:
    """What to write for `hero:"hero.jpg"`, a key whose colon has no space behind it."""
    name, colon, value = found.partition(":")
    return f"write {name}: {value}" if colon and value and _NAME.fullmatch(name) else ""


def _joined(found: str, sign: str) -> str:
    return re.sub(r"[^\w.]+", sign, found.strip()).strip(sign)


def text(found: str) -> str:
    """Any text, as written."""
    return found


def address(found: str) -> str:
    """An address, possibly with variables of the reader."""
    if found.count("{{") != found.count("}}"):
        raise impossible(found, "a variable stands between {{ and }}", advice="write it as in /u/{{ person.id }}")
    return found


def filled(found: str) -> str:
    """Any text that is not blank."""
    if not found.strip():
        raise wrong(TEXT, None)
    return found


def name(found: str) -> str:
    """A name without spaces."""
    if not _NAME.fullmatch(found):
        joined = "" if ":" in found else _joined(found, "-")
        raise wrong(NAME, found, joined if _NAME.fullmatch(joined) else None, _apart(found))
    return found


def _gift_in_words(found: str) -> str:
    return (
        f"write a product of products.yaml, whose name is printed, or free: {found}, which prints the word free alone"
    )


def gift(found: str) -> str:
    """The name of a product; what is no product is free, in words."""
    if not _NAME.fullmatch(found):
        raise wrong(GIFT, found, advice=_gift_in_words(found))
    return found


def fact_name(found: str) -> str:
    """A name that copy can use between `{{` and `}}`."""
    if not _FACT.fullmatch(found):
        raise wrong(FACT_NAME, found, _joined(found, "_") if _FACT.fullmatch(_joined(found, "_")) else None)
    return found


def locale(found: str) -> str:
    """A BCP 47 tag of a language that omni can write dates and money in."""
    if not _LOCALE.fullmatch(found):
        raise wrong(LOCALE, found, languages.locale(found))
    if not _is_spoken(found.split("-", 1)[0]):
        raise impossible(
            found,
            "no language has this code",
            languages.locale(found) or None,
            "" if languages.locale(found) else _CODES,
        )
    return found


def country(found: str) -> str:
    """An ISO 3166 code."""
    if not _COUNTRY.fullmatch(found):
        raise wrong(COUNTRY, found, languages.country(found))
    if found not in countries():
        raise impossible(found, "no country has this code", _MEANT.get(found), "" if found in _MEANT else _CODES)
    return found


def timezone(found: str) -> str:
    """The name of a clock in the IANA table."""
    if zone(found) is None:
        meant = suggest(found)
        raise impossible(
            found,
            f"the nearest time zone is {meant}" if meant else "no time zone is called so",
            meant,
            "" if meant else _ZONES,
        )
    return found


def clock(found: str) -> str:
    """The name of a clock, or `recipient` for each person's own."""
    return found if found == "recipient" else timezone(found)


def color(found: str) -> str:
    """A colour as `#rrggbb`."""
    if not _COLOR.fullmatch(found):
        raise wrong(COLOR, found, f'"#{found}"' if _COLOR.fullmatch(f"#{found}") else None)
    return found


def domain(found: str) -> str:
    """A host name, without protocol and path."""
    if not _DOMAIN.fullmatch(found):
        raise wrong(
            DOMAIN, found, host if _DOMAIN.fullmatch(host := found.partition("//")[2].partition("/")[0]) else None
        )
    return found


@cache
def countries() -> frozenset[str]:
    """The ISO 3166 codes that CLDR has."""
    from babel.core import get_global

    return frozenset(code for code in get_global("territory_languages") if _COUNTRY.fullmatch(code))


@cache
def _is_spoken(language: str) -> bool:
    from babel import localedata

    return bool(localedata.exists(language))
