"""Dates that are counted from the reader's today: `domani`, `ultimo giorno`, `mancano 3 giorni`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from omni.model.claims import Claim
from omni.read.dates.printed import Printed
from omni.read.lexicon import lexicon
from omni.read.page import Page
from omni.read.surroundings import before, nearest_before, pattern

_A_DATE_FOLLOWS = 12
_UP_TO_SIXTY = r"[1-5][0-9]|60|[1-9]"


def counted_days(page: Page, dates: Sequence[Printed]) -> Iterator[Claim]:
    """Every date counted from today; none where the reader's date is unknown."""
    if page.sent_on is None:
        return
    yield from _named_days(page)
    yield from _days_left(page)
    yield from _last_day(page, dates)


def _named_days(page: Page) -> Iterator[Claim]:
    if not page.lexicon.days or page.sent_on is None:
        return
    names = sorted(page.lexicon.days, key=len, reverse=True)
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", page.folded):
        day = page.sent_on + timedelta(days=page.lexicon.days[match[0]])
        role = nearest_before(before(page.folded, match.start()), page.lexicon.date_before, glue=3)
        yield page.claim("date", day, match.start(), match.end(), role=role)


def _days_left(page: Page) -> Iterator[Claim]:
    for phrase in page.lexicon.days_left:
        beside_the_number = max(phrase.split("{n}"), key=len)
        likely = re.search(beside_the_number, page.folded)
        for match in _with_number(phrase, page.language).finditer(page.folded) if likely else ():
            if page.sent_on and not _counts_a_fact(page, match):
                day = page.sent_on + timedelta(days=_count(page, match["n"]))
                yield page.claim("date", day, match.start(), match.end(), role="deadline", unit="day")


@cache
def _with_number(phrase: str, language: str) -> re.Pattern[str]:
    number = "|".join((_UP_TO_SIXTY, *sorted(lexicon(language).numbers, key=len, reverse=True)))
    return re.compile(rf"(?<!\w){phrase.replace('{n}', f'(?P<n>{number})')}(?!\w)")


def _count(page: Page, words: str) -> int:
    if words.isdecimal():
        return int(words)
    return next(number for name, number in page.lexicon.numbers.items() if re.fullmatch(name, words))


def _counts_a_fact(page: Page, match: re.Match[str]) -> bool:
    return any(origin.kind == "fact" for origin in page.origins(*match.span("n")))


def _last_day(page: Page, dates: Sequence[Printed]) -> Iterator[Claim]:
    if not page.lexicon.last_day or page.sent_on is None:
        return
    for match in pattern(page.lexicon.last_day).finditer(page.folded):
        if _speaks_of_the_offer(page.folded[match.end() :]) and not _date_follows(page, match.end(), dates):
            yield page.claim("date", page.sent_on, match.start(), match.end(), role="deadline")


def _speaks_of_the_offer(rest: str) -> bool:
    return bool(re.match(r"\s*(?:$|[!.,:;\n]|(?:per|pentru|to|for|con|cu|mit|pour|avec|para)\s)", rest))


def _date_follows(page: Page, end: int, dates: Sequence[Printed]) -> bool:
    words = page.folded[end : end + _A_DATE_FOLLOWS]
    return any(end <= found.start <= end + _A_DATE_FOLLOWS for found in dates) or any(
        re.search(rf"(?<!\w){name}(?!\w)", words) for name in page.lexicon.days
    )
