"""Spans after which an offer is over: `mancano 3 giorni`, `24 hours left`, `noch eine Woche`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from omni.model.regex import regex
from omni.read.calendar import calendar
from omni.read.dates.names import NOTHING
from omni.read.frames import Frame
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.spans import Span, spans

_AHEAD = 40
_LONGEST, _FEW = 60, 14
_DAYS = {"day": Decimal(1), "week": Decimal(7), "hour": 1 / Decimal(24)}
_LAST = regex("ultim|last|final|letzt|dernier")
_PAST = {
    "it": "degli|negli|nei|dei|delle|nelle|agli", "en": "of(?: the)?|in(?: the)?|over(?: the)?|within(?: the)?|for(?: the)?|during(?: the)?|past",
    "ro": "din|in|ale|pe", "de": "der|den|in den|des|seit", "fr": "des|dans les|les|sur les|ces", "es": "de los|en los|de las|durante los|los|en las",
}  # fmt: skip
"""Words before the 30 days of a price in the past, which are not those of an offer."""
_OWN = {
    "it": "(?:il|la|i|le) (?:tu|su|vostr)[oaei]\\w*", "en": "your|my", "ro": "\\w+(?:ul|a|ele|ii) (?:tau|ta|tale|dumneavoastra|dvs\\.?)", "de": "deine?|ihre?|eure?", "fr": "votre|vos|ton|ta|tes", "es": "tus?|sus?|vuestr[oa]s?",
}  # fmt: skip
"""Words for what is somebody's own."""
_OFFERED = regex(
    "offert|offre|offer|ofert|sconto|codic|code|cod(?!\\w)|coupon|buon|vouch|gutschein|rabatt|angebot|descuento|cupon|vale|bon|remise|reducer|prezz|price|preis|prix|precio|pret|discount|deal|promo|prov|trial|essai|test|prueb|prob|carrell|cart|warenkorb|panier|cos(?!\\w)|carrito|posto|place|spot|platz"
)
_TO = {
    "it": "a|al|alla|all'|prima (?:di|del|della)|fino a", "ro": "pana la|pana de|inainte de", "en": "to|until|'?till?|before",
    "de": "bis(?: zu[mr]?)?|vor", "fr": "avant|jusqu'a", "es": "para|hasta|antes de",
}  # fmt: skip
"""Words between days that are counted and the feast to which they are."""


class Left(NamedTuple):
    """A phrase that counts days, or hours as days, to the end of an offer; without a role to a feast."""

    start: int
    end: int
    days: int
    unit: str
    role: str


def days_left(page: Page, frame: Frame) -> Iterator[Left]:
    """Every such phrase of a page."""
    phrases = _phrases(frame.language) if _any_phrase(frame.language).may_stand_in(frame.folded) else ()
    for span in spans(frame.folded, frame.language) if phrases else ():
        days = math.ceil(span.number * _DAYS.get(span.unit, Decimal(0)))
        if 0 < days <= _LONGEST and not any(origin.kind == "fact" for origin in page.origins(span.start, span.end)):
            found = (_left(frame, span, days, *phrase) for phrase in phrases)
            yield from [left for left in found if left][:1]


def _left(frame: Frame, span: Span, days: int, earlier: re.Pattern[str], later: re.Pattern[str]) -> Left | None:
    before = earlier.search(frame.folded[max(0, span.start - _AHEAD) : span.start])
    after = later.match(frame.folded, span.end) if before else None
    if before is None or after is None or (days > _FEW and _LAST.search(before[0])):
        return None
    start = span.start - len(before[0])
    words = frame.folded[max(0, start - _AHEAD) : start]
    if _past(frame.language).search(words) or _is_of_ones_own(frame, words):
        return None
    feast = _to_a_feast(frame.language).match(frame.folded, after.end())
    unit = span.unit if span.unit in {"hour", "week"} else "day"
    return Left(start, (feast or after).end(), days, unit, "" if feast else "deadline")


def _is_of_ones_own(frame: Frame, earlier: str) -> bool:
    """True for what a reader has anyway: `votre licence expire dans 12 jours`; not for a voucher."""
    found = _own(frame.language).search(earlier)
    return found is not None and not _OFFERED.search(found[0])


@cache
def _own(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_OWN.get(language, NOTHING)})\s[^.!?\n]*$")


@cache
def _to_a_feast(language: str) -> re.Pattern[str]:
    feasts = "|".join(calendar(language).feasts) or NOTHING
    return re.compile(rf",?\s?(?<!\w)(?:{_TO.get(language, NOTHING)})(?:\s|(?<='))(?:{feasts})(?!\w)")


@cache
def _past(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_PAST.get(language, NOTHING)}) ?$")


@cache
def _any_phrase(language: str) -> Phrases:
    return phrases(calendar(language).left)


@cache
def _phrases(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and behind the span of each phrase."""
    parts = [phrase.split("{n}") for phrase in calendar(language).left]
    return tuple(
        (re.compile(rf"(?<!\w){before.rstrip()} ?$" if before.strip() else r"(?<!\w)$"), regex(rf"{after}(?!\w)"))
        for before, after in parts
    )
