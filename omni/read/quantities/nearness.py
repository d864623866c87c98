"""How far the words of a fact stand from a number, and whether they speak of it or of another one."""

# ruff: noqa: E501 -- patterns read better wide
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from omni.model.facts import Fact
from omni.model.regex import regex
from omni.read.page import Page
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.measured import AHEAD, Measured
from omni.read.quantities.saying import says
from omni.read.quantities.topics import is_sure, lasts, of_topic, topics
from omni.read.quantities.units import dimension

_REACH, _NEXT, _COPULA = 60, 6, 4
_SENTENCE_END = regex(r"[!?;\n\x00•|]|\.(?=\s|$)")
_IS = regex(r"(?<!\w)[èÈ](?!\w)")
"""The verb, which folded is the Italian word for "and"."""
_IT_LASTS = regex(
    r"\s*(?:(?:it|this|that) (?:lasts?|takes?|runs?)|dura(?: ben)?|(?:er|sie|es|das|der) dauert"
    r"|(?:il|elle|cela|ca) (?:dure|prend)|dureaza|tine)"
    r"(?: (?:for|about|circa|about|environ|etwa|unos|cam))?\s"
)
"""A sentence about what the one before is about."""
_BUT = regex(r",\s(?:dar|ma|pero|but|aber|jedoch|mais)\s")
"""What goes on about the same thing behind a comma: `you can cancel, but at least two months before`."""
_SO_MUCH = regex(
    r",\s(?:(?:va|te) r[ou]g(?:am)?|please|bitte|per favore|per cortesia|por favor|s'il (?:vous|te) plait|merci de|(?:and )?you(?:'ve| have)(?: got)?|(?:e )?(?:hai|ha|avete)|(?:und )?(?:sie|du|ihr) hab(?:en|t)|(?:und )?(?:haben sie|hast du|habt ihr)|(?:et )?(?:vous avez|tu as)"
    r"|(?:y )?(?:tienes|tiene|teneis)|(?:si )?(?:ai|aveti)|(?:te|le|lo) (?:chiediamo|preghiamo)|we (?:need|ask)|wir brauchen|nous demandons|avvis\w+|facci\w* sapere|fatelo|let us know|tell us|do it|anunta\S*|prevenez\S*|dites-le(?:-nous)?|avis\w+|(?:(?:e|and|und|et|y|si) )?(?:it )?(?:dura|lasts?|takes|dauert|dure|dureaza|tine)|(?:geben|sagen|sag|gib)\b(?: \w+){0,2})\s"
)
"""What goes on behind a comma about what is told before it: `dacă anulați, vă rugăm cu 24 de ore înainte`,
`we'll reprint it, you've got 30 days`.
"""
_ANSWERED = regex(r"(\w)\?(?=\s+$)")


def nearest_word(page: Page, named: re.Pattern[str], one: Measured, others: Sequence[Measured]) -> int | None:
    """How far the nearest word of a fact stands away, in characters; None where none speaks of this quantity."""
    before, after = sentence(page, one)
    before = _with_what_it_is(page, one, before)
    if (own := _own_topic(page, after)) and not named.search(own):
        return None
    near = [
        len(before) - word.end()
        for word in named.finditer(before)
        if belongs(page, _without_complement(page, before[word.end() :]), named)
    ]
    near = [distance for distance in near if not _is_anothers(one, others, one.start - distance, one.start)]
    if (match := named.search(after)) and not AHEAD.match(after):
        between = after[: match.start()]
        is_joined = _joins(page.language).match(between) or _is_followed(page, one, others, one.end + match.end())
        if belongs(page, between, named) and not is_joined:
            end = one.end + match.start()
            near += [] if _is_anothers(one, others, one.end, end) else [match.start()]
    return min(near, default=None)


def _with_what_it_is(page: Page, one: Measured, before: str) -> str:
    """The words before a number; of "it lasts" with the sentence before, which says what does."""
    match = _IT_LASTS.match(before)
    if match is None:
        return before
    start = one.start - len(before)
    earlier = _SENTENCE_END.split(page.folded[max(0, start - _REACH) : start].rstrip(". \n!"))[-1]
    return f"{earlier} {before[match.end() :]}"


def _is_followed(page: Page, one: Measured, others: Sequence[Measured], end: int) -> bool:
    """True if right behind a word comes the number that it is about: `in dieci anni, garanzia 25 anni`."""
    return any(
        other is not one
        and 0 <= other.start - end <= _NEXT
        and "," not in page.folded[end : other.start]
        and dimension(other.unit) == dimension(one.unit)
        and not _SENTENCE_END.search(page.folded[end : other.start])
        for other in others
    )


def is_right_beside(page: Page, fact: Fact, one: Measured, others: Sequence[Measured]) -> bool:
    """True if another number of the same sentence is what the fact says: `28 hours from a three-hour charge`."""
    gaps = (
        page.folded[min(one.end, other.end) : max(one.start, other.start)]
        for other in others
        if other is not one and says(other, fact)
    )
    return any(len(gap) <= _REACH and not _SENTENCE_END.search(gap) for gap in gaps)


def sentence(page: Page, one: Measured) -> tuple[str, str]:
    """The words of the same sentence on both sides; a short question belongs to its answer: `La garanzia? 12 mesi`."""
    before = page.folded[max(0, one.start - _REACH) : one.start]
    after = page.folded[one.end : one.end + _REACH]
    for match in _IS.finditer(page.readable.text, max(0, one.start - _REACH), one.start):
        at = match.start() - one.start
        before = f"{before[:at]}è{before[at + 1 :]}"
    earlier = _SENTENCE_END.split(_ANSWERED.sub(r"\1 ", before))[-1]
    return earlier, _SENTENCE_END.split(after, maxsplit=1)[0]


def belongs(page: Page, between: str, named: re.Pattern[str]) -> bool:
    """True if the words between a fact's word and a number speak of nothing else."""
    between = _SO_MUCH.sub(" ", _BUT.sub(" ", between))
    if "," in between.strip() or (len(between) > 1 and _joins(page.language).fullmatch(between)):
        return len(between.strip()) <= 1
    cues = CUES.get(page.language)
    rivals = topics(page.language).finditer(between) if cues else ()
    return all(
        named.search(rival[0])
        or lasts(page.language).fullmatch(rival[0])
        or (rival.start() <= _COPULA and is_sure(page.language).fullmatch(rival[0]))
        for rival in rivals
    )


def _without_complement(page: Page, between: str) -> str:
    """The words behind a fact's word without what that word is of: `retrageți` … `din contractul de credit`."""
    cues = CUES.get(page.language)
    match = _complement(page.language).match(between) if cues else None
    return between[match.end() :] if match else between


@cache
def _complement(language: str) -> re.Pattern[str]:
    cues = CUES[language]
    return re.compile(rf"\w*\s(?:{cues.of})\s?(?:{'|'.join(cues.topics.values())})(?![^\W_])")


@cache
def _joins(language: str) -> re.Pattern[str]:
    words = CUES[language].joins if language in CUES else "(?!)"
    return re.compile(rf"\s?(?:{words}|&|\+)\s(?:\w+\s)?")


def _own_topic(page: Page, after: str) -> str:
    """What a number is directly said to be of: `24 mesi di garanzia`."""
    match = of_topic(page.language).match(after) if page.language in CUES else None
    return match[0] if match else ""


def _is_anothers(one: Measured, others: Sequence[Measured], start: int, end: int) -> bool:
    """True if another number of the same dimension stands between a word and this number."""
    return any(
        other is not one and start <= other.start < end and dimension(other.unit) == dimension(one.unit)
        for other in others
    )
