"""Places of campaigns that have places among their facts: those and other known cities, where a place is said.

Nothing is a place that does not stand behind a word such as `a`, `in`, `from` or `nach`, or between two of a journey.
The value is the name that stands for the place in every language, the role `origin`, `destination` or `venue`.
"""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from omni.model.claims import Claim
from omni.model.facts import PlaceName
from omni.read.contacts_known import place_facts
from omni.read.folding import fold
from omni.read.gazetteer import gazetteer, place_of
from omni.read.page import Page

_DESTINATION: Mapping[str, str] = {
    "it": "per|verso|destinazione|fino a|alla volta di", "en": "to|towards|bound for|for", "de": "nach|richtung", "fr": "pour|vers|a destination de",
    "es": "hacia|para|con destino a|rumbo a", "ro": "spre|catre|pana la|pentru",
}  # fmt: skip
_ORIGIN: Mapping[str, str] = {
    "it": "da|dal porto di|in partenza da", "en": "from|out of|departing", "de": "ab|von|aus", "fr": "au depart de|depuis", "es": "desde|con salida de",
    "ro": "din|de la|plecare din",
}  # fmt: skip
_VENUE: Mapping[str, str] = {
    "it": "a|ad|(?:negozio|clinica|sede|palestra|scuola|agenzia|showroom|punto vendita|bottega|ristorante|teatro|studio|laboratorio|filiale|officina|boutique|centro|libreria|atelier) di", "en": "in|at", "de": "in",
    "fr": "a|(?:clinique|magasin|boutique|agence|hotel|salle|ecole|showroom|salon|atelier|restaurant|theatre|cabinet|centre|usine|librairie|studio) (?:de|d')", "es": "en|(?:tienda|clinica|sede|oficina|escuela|showroom|taller|restaurante|teatro|estudio|centro|sucursal|libreria|local|gimnasio) de", "ro": "in|la|(?:magazin(?:ul)?|clinica|sediu(?:l)?|sala|showroom(?:ul)?|atelier(?:ul)?|restaurant(?:ul)?|teatru(?:l)?|cabinet(?:ul)?|sucursala|filiala|librari[ae]|studio(?:ul)?|centru(?:l)?|agentia) din",
}  # fmt: skip
_PAIRS: Mapping[str, tuple[str, str]] = {
    "it": ("da", "a|ad|per"), "en": ("from", "to"), "de": ("von", "nach"), "fr": ("de|d'", "a|vers"), "es": ("de|desde", "a|hasta"), "ro": ("din|de la", "la|spre|in"),
}  # fmt: skip
_NO_WORD_BEFORE = r"(?<!\w)"


def find(page: Page) -> Iterator[Claim]:
    """Every place of a page that is said to be one."""
    facts = place_facts(page.message.brief)
    if not facts or page.language not in _VENUE:
        return
    named = (name for fact in facts if isinstance(fact.value, PlaceName) for name in fact.value.names.values())
    names = tuple(sorted({fold(name) for name in named}))
    for match in _any_of(names).finditer(page.folded):
        role = _role(page, match, names) if _is_name(page, match) else ""
        if role:
            yield page.claim("place", place_of(match[0]), *match.span(), role=role)


@lru_cache(maxsize=128)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    every = sorted({*names, *gazetteer()}, key=len, reverse=True)
    return re.compile(rf"{_NO_WORD_BEFORE}(?:{'|'.join(map(re.escape, every))})(?!\w)")


def _is_name(page: Page, match: re.Match[str]) -> bool:
    """True for a capital, unless the name goes on: `Milano Marittima`, `Paris-Nord`; all capitals tell nothing."""
    if page.readable.text[match.start() : match.end()].isupper():
        return True
    rest = page.readable.text[match.end() : match.end() + 3]
    goes_on = re.match(r"[ -][^\W\d_a-zà-ÿăâîșț]", rest)
    return page.readable.text[match.start()].isupper() and not goes_on


def _role(page: Page, match: re.Match[str], names: tuple[str, ...]) -> str:
    earlier, later = (
        page.folded[max(0, match.start() - 40) : match.start()],
        page.folded[match.end() : match.end() + 40],
    )
    role = _beside(page.language, earlier, later, names)
    alone = [(len(found[0]), role) for role, words in _alone(page.language) if (found := words.search(earlier))]
    return role or max(alone, default=(0, ""))[1]


def _beside(language: str, earlier: str, later: str, names: tuple[str, ...]) -> str:
    """The role of a place beside another one: `da Genova a Porto Torres`, `Genova–Porto Torres`."""
    opening, joining, dash = _journey(language, names)
    if opening.search(earlier) and joining.match(later):
        return "origin"
    if dash.match(later):
        return "origin"
    before = _ends_with_place(language, names)
    return "destination" if before.search(earlier) else ""


@lru_cache(maxsize=128)
def _journey(language: str, names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    since, until = _PAIRS[language]
    place = _any_of(names).pattern.removeprefix(_NO_WORD_BEFORE)
    return (
        re.compile(rf"(?<!\w)(?:{since})\s?$"),
        re.compile(rf"\s(?:{until})\s{place}"),
        re.compile(rf"\s?(?:-|>|→|⇄)\s?{place}"),
    )


@lru_cache(maxsize=128)
def _ends_with_place(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    since, until = _PAIRS[language]
    place = _any_of(names).pattern.removeprefix(_NO_WORD_BEFORE)
    return re.compile(rf"(?:(?<!\w)(?:{since})\s?{place}\s(?:{until})\s|{place}\s?(?:-|>|→)\s?)$")


@lru_cache(maxsize=16)
def _alone(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = (("destination", _DESTINATION), ("origin", _ORIGIN), ("venue", _VENUE))
    return tuple((role, re.compile(rf"(?<!\w)(?:{table[language]})\s$")) for role, table in words)
