"""Multiples of what the campaign multiplies: `punti doppi`, `i punti valgono il triplo`, `points x5`, `dublează`.

Only beside words for what a declared multiplier is of, in the same sentence. The role is the fact's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from omni.model.claims import Claim
from omni.model.facts import Fact, Multiplier
from omni.model.localised import pick
from omni.read.folding import fold
from omni.read.numerals import few_pattern, in_words
from omni.read.offer_words import offer_words
from omni.read.page import Page
from omni.read.surroundings import after, before

_MOST = 20
_POINTS = "points"
"""What is multiplied where a fact tells nothing of it."""


def find(page: Page) -> Iterator[Claim]:
    """Every multiple of a page that a declared multiplier can mean."""
    facts = [fact for fact in page.message.brief.facts.values() if isinstance(fact.value, Multiplier)]
    for start, end, times in _times(page) if facts else ():
        sentence = f"{before(page.folded, start)} | {after(page.folded, end)}"
        fact = next((fact for fact in facts if _is_about(page, fact, sentence)), None)
        if fact:
            yield page.claim("multiplier", times, start, end, role=fact.name)


def _times(page: Page) -> Iterator[tuple[int, int, Decimal]]:
    words = offer_words(page.language).multiples
    read: set[int] = set()
    for match in _words(page.language).finditer(page.folded):
        read.add(match.start())
        yield match.start(), match.end(), Decimal(list(words.values())[int(str(match.lastgroup)[1:])])
    for match in _phrases(page.language).finditer(page.folded):
        if match.start() in read:
            continue
        text = next(group for group in match.groups() if group)
        value = Decimal(text) if text.isdigit() else in_words(text, page.language)
        if value is not None and 1 < value <= _MOST:
            yield match.start(), match.end(), value


@cache
def _words(language: str) -> re.Pattern[str]:
    groups = (f"(?P<w{index}>{word})" for index, word in enumerate(offer_words(language).multiples))
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)")


@cache
def _phrases(language: str) -> re.Pattern[str]:
    spoken = "|".join(phrase.format(n=f"({few_pattern(language)})") for phrase in offer_words(language).times) or "(?!)"
    return re.compile(rf"(?<![\w.,/])(?:{spoken}|[x×]\s?(\d{{1,2}})|(\d{{1,2}})\s?[x×])(?![\w.,]*\w)(?!\s?[€$£%])")


def _is_about(page: Page, fact: Fact, sentence: str) -> bool:
    locale = page.message.brief.written_in or page.message.key.locale
    own = [re.escape(fold(noun)) for noun in (*(pick(fact.nouns, locale) or ()), *(pick(fact.words, locale) or ()))]
    of = fact.of or str(getattr(fact.value, "of", "")) or ("" if own else _POINTS)
    topics = offer_words(page.language).topics.get(of.lower(), ())
    words = (*own, *(topics or ([rf"{re.escape(fold(of))}s?"] if of else [])))
    return bool(words) and re.search(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", sentence) is not None
