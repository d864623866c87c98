"""Ages from which or below which something holds: `under 26`, `ab 16 Jahren`, `dès 3 ans`, `over-14s`."""

# ruff: noqa: E501 -- patterns read better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from omni.model.claims import Claim
from omni.model.facts import Fact, Quantity
from omni.model.frozen import Frozen
from omni.model.regex import regex
from omni.read.numerals import in_words, numeral_pattern
from omni.read.page import Page
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.unit_words import UNIT_WORDS
from omni.read.quantities.units import canonical_unit, in_unit, is_same
from omni.read.stop_words import STOP_WORDS
from omni.read.surroundings import after, before

_ROLES = frozenset({"min_age", "max_age", "free_below"})
_SENIOR = 50
_ALONE_BEHIND = "(?:and|or) (?:over|older)"
"""English words that only an age has before them, without its unit."""
_FEW = 4
_FROM = regex(
    r"(?:from|ab|da|dai|dagli|des|desde|a partir|a partire|de la|at least|mindestens|almeno|au moins|al menos"
    r"|ages?|aged|min\w*)(?!\w)"
)
"""Words that include the age behind them: `from age 3`."""
_NEAR = 24
_AGE = regex(r"ages? ?\d|aged")
_OF_SOMEBODY = regex(r"(?:[^\W\d]{2,}\.?|[^\W\d]\.),\s$|\(\s?$")
"""What makes an age that of somebody: `Harper L., age 5`."""
_CHILDREN = {
    "it": "bambin[ie]|ragazz[ie]|piccoli", "en": "children|kids|little ones|those", "ro": "copiii?|cei (?:mici )?", "de": "kinder|kids|kleine",
    "fr": "enfants|petits", "es": "ninos|ninas|peques|menores",
}  # fmt: skip
"""Who is told of by an age without its unit: `Kinder unter zehn fahren gratis`."""
_YEARS, _MONTHS = "year", "month"


class _Pattern(Frozen):
    """Words around an age. `is_loose`: "up to 7" is below 8, and "over 13" is from 14. `is_bare` ones are an age only
    where the sentence speaks of parents or of papers: `ab 16 mit Unterschrift der Eltern`.
    """

    pattern: re.Pattern[str]
    is_below: bool
    is_loose: bool
    is_bare: bool = False


def ages(page: Page, facts: Sequence[Fact]) -> Iterator[Claim]:
    """The ages that a page says, each in the role of the fact that it states or should state."""
    aged = [fact for fact in facts if fact.role in _ROLES and isinstance(fact.value, Quantity)]
    if not aged or page.language not in CUES:
        return
    taken = 0
    found = [(match, one) for one in _patterns(page.language) for match in one.pattern.finditer(page.folded)]
    for match, one in sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end())):
        claim = _claim(page, aged, match, one) if match.start() >= taken else None
        if claim:
            taken = match.end()
            yield claim


def _claim(page: Page, aged: Sequence[Fact], match: re.Match[str], one: _Pattern) -> Claim | None:
    if one.is_bare and not _grown(page.language).search(_sentence(page, match)):
        return None
    if _OF_SOMEBODY.search(page.folded[max(0, match.start() - _NEAR) : match.start()]) and _AGE.match(match[0]):
        return None
    words = match["number"]
    number = Decimal(words) if words.isdecimal() else in_words(words, page.language)
    unit = _MONTHS if match.groupdict().get("unit") in _months(page.language) else _YEARS
    fact = _meant(page, aged, match, number, unit, is_below=one.is_below) if number is not None else None
    if fact is None or number is None or not _is_like(fact, number, unit):
        return None
    is_loose = one.is_loose and (one.is_below or not _FROM.match(match[0]))
    value = number + 1 if is_loose and _says(fact, number + 1, unit) else number
    return page.claim("quantity", value, *match.span(), role=fact.name, unit=unit)


def _meant(  # noqa: PLR0913  all that tells whose age it is
    page: Page, aged: Sequence[Fact], match: re.Match[str], number: Decimal, unit: str, *, is_below: bool
) -> Fact | None:
    free, escort = _company(page.language)
    sentence = _sentence(page, match)
    is_free = bool(free.search(sentence))
    if is_below and escort.search(sentence):
        return None
    if is_below and _barred(page.language).search(sentence):
        return next((fact for fact in aged if fact.role == "min_age"), None)
    wanted = {"free_below"} if is_below and is_free else {"max_age", "min_age"} if is_below else {"min_age"}
    found = [fact for fact in aged if fact.role in wanted]
    if is_below and not is_free:
        found = [fact for fact in found if fact.role == "max_age" or _says(fact, number, unit)]
    if not is_below and number >= _SENIOR:
        found = [fact for fact in found if isinstance(fact.value, Quantity) and fact.value.high >= _SENIOR - 10]
    stating = next((fact for fact in found if _says(fact, number, unit)), None)
    return stating or (found[0] if len(found) == 1 else None)


def _sentence(page: Page, match: re.Match[str]) -> str:
    return f"{before(page.folded, match.start())} {match[0]} {after(page.folded, match.end())}"


@cache
def _grown(language: str) -> re.Pattern[str]:
    """Words for parents and for papers that tell an age."""
    return re.compile(rf"(?<!\w)(?:{CUES[language].grown})")


@cache
def _barred(language: str) -> re.Pattern[str]:
    """Words that say that nobody below an age comes in."""
    return re.compile(rf"(?<!\w)(?:{CUES[language].barred})(?!\w)")


@cache
def _company(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for "free", and words for somebody who comes along."""
    cues = CUES[language]
    return re.compile(rf"(?<!\w)(?:{cues.free})(?!\w)"), re.compile(rf"(?<!\w)(?:{cues.escort})")


def _says(fact: Fact, number: Decimal, unit: str) -> bool:
    value = fact.value
    return isinstance(value, Quantity) and is_same(number, unit, value.high, canonical_unit(value.unit))


def _is_like(fact: Fact, number: Decimal, unit: str) -> bool:
    """True for an age that a slip may have made of the fact's: six months are none of 65 years."""
    value = fact.value
    said = in_unit(number, unit, canonical_unit(value.unit)) if isinstance(value, Quantity) else None
    is_same_number = isinstance(value, Quantity) and number == value.high
    return (
        is_same_number
        or said is None
        or (isinstance(value, Quantity) and value.high / _FEW <= said <= value.high * _FEW)
    )


@cache
def _years(language: str) -> str:
    words = UNIT_WORDS[language]
    forms = "|".join(sorted((*words[_YEARS].split("|"), *words[_MONTHS].split("|")), key=len, reverse=True))
    return rf"(?:de\s)?(?P<unit>{forms})(?![^\W_])"


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(UNIT_WORDS[language][_MONTHS].split("|"))


@cache
def _patterns(language: str) -> tuple[_Pattern, ...]:
    cues, years = CUES[language], _years(language)
    number = rf"(?P<number>\d{{1,2}}|{numeral_pattern(language)})"
    below, above = cues.alone
    free_behind = rf"(?!\s{years.replace('?P<unit>', '?:')})(?=(?:\s[^\W\d]+){{0,4}}\s(?:{cues.free})(?!\w)|\s*[:,-]\s(?:{cues.free})(?!\w))"
    alone = rf"(?:s(?!\w)|(?=\s*(?:$|[.,;:!?)\n\"]|-\s|(?:{'|'.join(STOP_WORDS[language])})(?!\w))))"
    return tuple(
        _Pattern(re.compile(rf"(?<![\w€$£-]){words}"), is_below, is_loose, is_bare)
        for words, is_below, is_loose, is_bare in (
            (rf"(?:{cues.under})[\s-]?{number}[\s-]{years}", True, False, False),
            (rf"(?:{cues.until})\s{number}\s{years}", True, True, False),
            (rf"(?:{below})[\s-]?{number}{alone}", True, False, False),
            (rf"(?:{cues.over})[\s-]?{number}[\s-]{years}", False, True, False),
            (rf"(?:{above})[\s-]?{number}{alone}", False, True, False),
            (rf"{number}\s{years}\s?(?:{cues.older})(?!\w)", False, False, False),
            (rf"{number}\s?\+(?=\s*(?:$|[).,;!?\n]))", False, False, False),
            (rf"(?:{cues.since})\s{number}{alone}", False, False, True),
            (rf"(?:{_CHILDREN[language]})\s(?:{cues.under})\s{number}{free_behind}", True, False, False),
            (rf"{number}\s(?:{cues.older})(?!\w)", False, False, True),
            (rf"{number}\s(?:{_ALONE_BEHIND})(?!\w)", False, False, False),
        )
    )
