"""Bundles: `3x2`, `2+1 gratis`, `prendi tre paghi due`, `buy one get one free`.

The value is what is taken and what is paid, `3x2`. Phrases that can mean nothing else have the role `phrase`; the bare
forms `3x2` and `3 for 2` have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.model.claims import Claim
from omni.model.regex import regex
from omni.read.numerals import few_pattern, in_words
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases

_MOST = 12
_SIZES = r"(?!\s?(?:m|cm|mm|km|mt|m2|m²|zoll|inch|px|gb|mb|ml|cl|l|kg|g)\b)(?!\s?[x×*]\s?\d)(?!\d)(?![.,]\d)"
_SURE = regex("pa[gy]|pr[ei][ctzi]|prix|preis|zahl|plat|free|bogo|grat|omagg|regal|cadou|offert|geschenk|kostenlos")
_BARE = Phrases(("x", "×"), rf"(?P<n>\d(?<![\w.,x×*/]\d)\d?)\s?[x×]\s?(?P<m>\d{{1,2}}){_SIZES}(?!\w)(?!\s?[€$£%])")
_ORDINALS = {"the": 1, "il": 1, "la": 1, "le": 1, "el": 1, "das": 1, "ein": 1, "eins": 1, "eines": 1}
_ARTICLES = frozenset({"the", "il", "la", "le", "el", "das", "ein"})
"""What is one where something is paid, and an article elsewhere: `plus que quatre jours pour la box`."""


def find(page: Page) -> Iterator[Claim]:
    """Every bundle of a page."""
    taken: list[tuple[int, int]] = []
    for name, phrase in (*_spoken(page.language), ("bare", _BARE)):
        for match in phrase.finditer(page.folded):
            bundle = _bundle(page.language, name, match)
            if bundle and all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield page.claim("bundle", bundle, *match.span(), role="phrase" if _SURE.search(match[0]) else "")


def _bundle(language: str, name: str, match: re.Match[str]) -> str:
    said = match.groupdict()
    if name == "phrase" and said.get("m") in _ARTICLES and not _SURE.search(match[0]):
        return ""
    first, second = _number(said.get("n") or "1", language), _number(said.get("m") or "1", language)
    if first is None or second is None:
        return ""
    buy, pay = (first + second, first) if name == "one_free" else (first, second)
    return f"{buy}x{pay}" if 0 < pay < buy <= _MOST else ""


def _number(text: str, language: str) -> int | None:
    if text.isdigit():
        return int(text)
    value = in_words(text, language)
    return int(value) if value is not None else _ORDINALS.get(text)


@cache
def _spoken(language: str) -> tuple[tuple[str, Phrases], ...]:
    table, number = offer_words(language), _numbers(language)
    groups = {"n": f"(?P<n>(?:{number})(?![a-z]))", "m": f"(?P<m>(?:{number})(?![a-z]))"}
    named = [("one_free", phrase) for phrase in table.one_free] + [("phrase", phrase) for phrase in table.bundles]
    return tuple((name, phrases((phrase.format(**groups),), r"(?<![\w.,]){}(?!\w)")) for name, phrase in named)


def _numbers(language: str) -> str:
    return rf"{few_pattern(language)}|(?:{'|'.join(_ORDINALS)})(?! \d)"
