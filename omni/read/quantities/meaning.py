"""Which fact a printed quantity is about: told by its noun, the words beside it, its role, or a unit of its own."""

# ruff: noqa: E501 -- patterns read better wide

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from omni.model.facts import Fact, Quantity
from omni.model.localised import pick
from omni.read.folding import fold
from omni.read.page import Page
from omni.read.quantities.companions import companions, named_companions
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.measured import Measured
from omni.read.quantities.nearness import belongs, is_right_beside, nearest_word, sentence
from omni.read.quantities.saying import says
from omni.read.quantities.terms import nouns_of, quantities_of, words_of_time
from omni.read.quantities.topics import topic
from omni.read.quantities.trials import is_to_find_out
from omni.read.quantities.units import canonical_unit, dimension, in_unit
from omni.read.word_forms import irregular, root, spelt

_BESIDE = 26
_COUNTED, _NAMED, _OF_ROLE, _ONLY_ONE = range(4)
_MOST_TIMES, _MOST_TIMES_OF_TIME = 12, 40
_A_FEW, _DOZENS, _FEW_TIMES = 3, 4, 3
_PER = re.compile(r"(?:(?<!\w)(?:per|ogni|every|each|je|pro|par|cada|fiecare|su|auf)|/)\s?$")
_SHORTENED = re.compile(r"(?<!\w)(?:appro?x|cc?a|circ|env|ungef|min|max|mind|etw|nr)\.\s?$")
_USUALLY_PER_MONTH = "data"
_SHORT_TIMES = frozenset({"minute", "hour", "day", "week"})
"""What no word but their own counts: two tickets of three hours are no two hours."""
_TIMES = frozenset({"fois", "volte", "times", "mal", "veces", "ori"})
_PAYS = re.compile(
    r"[€$£]|(?<!\w)(?:pag\w+|pay\w*|zahl\w*|bezahl\w*|plat\w+|achit\w+|regl\w+|sans frais|interess\w*|senza interessi|zins\w*|rate|mensual\w*|eur|euro|lei)(?!\w)|(?<!\w)(?:en|in)\s$"
)
"""What makes so many times those in which somebody pays: `payable en 3 fois`."""
_GENERAL = frozenset({"time", "night", "person", "instalment"})
"""What any text may count without meaning a fact."""


def fact_meant(page: Page, facts: Sequence[Fact], one: Measured, others: Sequence[Measured]) -> Fact | None:
    """The fact that a quantity states, or should state; None where nothing tells for sure."""
    links = sorted(
        ((link, fact.name, fact) for fact in facts if (link := _link(page, fact, facts, one, others)) is not None),
        key=lambda found: found[:2],
    )
    stating = next((fact for _, _, fact in links if says(one, fact)), None)
    is_open = one.is_range or one.high.is_infinite()
    if stating or (not is_open and any(says(one, fact) for fact in facts)):
        return stating
    return links[0][2] if links else None


def _link(
    page: Page, fact: Fact, facts: Sequence[Fact], one: Measured, others: Sequence[Measured]
) -> tuple[int, int] | None:
    """How a quantity belongs to a fact: the kind of link, and how far away the word is that makes it."""
    if not _may_be(fact, one) or _is_of_another_thing(page, fact, one, others):
        return None
    locale = page.message.brief.written_in or page.message.key.locale
    if one.term in nouns_of(fact, locale) and not one.article and not one.others:
        return None if _is_a_few(fact, one) or _is_of_no_rate(fact, one) else (_COUNTED, 0)
    words = tuple(fold(word) for word in spelt(pick(fact.words, locale) or (), locale))
    if one.term in words and dimension(one.unit) in {*_GENERAL, one.unit}:
        is_a_thing = one.unit in _SHORT_TIMES and one.term not in words_of_time(page.language)
        is_a_thing = is_a_thing or (one.term in _TIMES and not _is_paid(page, one))
        return None if is_a_thing or one.article or one.high == 1 else (_COUNTED, 1)
    named = _named(page, fact, facts, words)
    distance = nearest_word(page, named, one, others) if named else None
    if distance is not None and (link := _by_name(page, fact, one, others, distance)) is not None:
        return link or None
    if _has_role(page, fact, one):
        return _OF_ROLE, 0
    distance = _beside_companions(page, fact, one, others)
    if distance is not None:
        return _OF_ROLE, distance
    if words and _is_caption(page, fact, facts, one) and not _is_told(page, fact, one, others):
        return _ONLY_ONE, 0
    if words or not _is_only_one(page, fact, facts, one) or _is_told(page, fact, one, others):
        return None
    if _is_within(page, fact, one):
        return None
    return _ONLY_ONE, 0


def _by_name(
    page: Page, fact: Fact, one: Measured, others: Sequence[Measured], distance: int
) -> tuple[int, int] | tuple[()] | None:
    """The link to a fact whose word stands so far away; nothing where the fact is told by another number, None for an
    article too far away.
    """
    is_told = any(says(other, fact) for other in others)
    if is_told and (_is_compared(page, one) or (is_right_beside(page, fact, one, others) and not says(one, fact))):
        return ()
    return None if one.article and (distance > _BESIDE or is_told) else (_NAMED, distance)


def _beside_companions(page: Page, fact: Fact, one: Measured, others: Sequence[Measured]) -> int | None:
    """How far away what the quantity is `of` stands: its title, or, for a fact without words, its words and percentage."""
    is_bare = not fact.nouns and not fact.words
    is_its_unit = one.unit == canonical_unit(quantities_of(fact)[0].unit)
    beside = (named_companions(page, fact) if is_its_unit else None) or (companions(page, fact) if is_bare else None)
    distance = nearest_word(page, beside, one, others) if beside else None
    return None if distance is None or distance > _BESIDE or one.others else distance


def _is_paid(page: Page, one: Measured) -> bool:
    before, after = sentence(page, one)
    return bool(_PAYS.search(before) or _PAYS.search(after))


def _is_of_another_thing(page: Page, fact: Fact, one: Measured, others: Sequence[Measured]) -> bool:
    """True for what is counted of something else: the pieces of a puzzle, where the fact's are of a train that is named
    nowhere, or told rightly too.
    """
    beside = companions(page, fact) if dimension(one.unit) not in _GENERAL else None
    if beside is None or says(one, fact) or any(beside.search(side) for side in sentence(page, one)):
        return False
    is_told = any(says(other, fact) for other in others if other is not one)
    return is_told or not beside.search(page.folded)


def _is_of_no_rate(fact: Fact, one: Measured) -> bool:
    """True for a count of all times together, where the fact is of each month: `das sind 118 Tüten`."""
    quantity = quantities_of(fact)[0]
    is_far = one.high == 1 or max(one.high, quantity.high) > min(one.high, quantity.high) * _FEW_TIMES
    return bool(quantity.per) and not one.rate and is_far and not says(one, fact)


def _is_a_few(fact: Fact, one: Measured) -> bool:
    """True for one to three of what is counted in dozens: a photo across two pages, of 48."""
    return one.high <= _A_FEW and quantities_of(fact)[0].low > one.high * _DOZENS


def _may_be(fact: Fact, one: Measured) -> bool:
    """True for a number of what the fact measures, and of such a size that a slip may have made it."""
    quantity = quantities_of(fact)[0]
    if one.rate and not (quantity.per or fact.role == "max" or dimension(one.unit) == _USUALLY_PER_MONTH):
        return False
    units = {canonical_unit(other.unit) for other in quantities_of(fact)}
    if all(dimension(unit) != dimension(one.unit) for unit in units):
        return False
    meant, said = quantity.high, one.low or one.high
    value = in_unit(said, one.unit, canonical_unit(quantity.unit))
    most = _MOST_TIMES_OF_TIME if dimension(one.unit) == "time" else _MOST_TIMES * 10
    return value is None or said == meant or (meant / most <= value <= meant * most)


def _named(page: Page, fact: Fact, facts: Sequence[Fact], words: tuple[str, ...]) -> re.Pattern[str] | None:
    """The words that name a fact: its own, and those of its topic where no other fact has the same."""
    own = topic(fact)
    alone = own and all(other is fact or topic(other) != own for other in facts)
    is_told = bool(words) and own == "length"
    general = CUES[page.language].topics.get(own, "") if alone and not is_told and page.language in CUES else ""
    return _stems(words, page.language, general) if words or general else None


@cache
def _stems(words: tuple[str, ...], language: str, general: str) -> re.Pattern[str]:
    """The words of a fact, also in another case or number and, in German, as a part of a longer word."""
    stems = [_stem(word, language) for word in sorted(words, key=len, reverse=True)]
    return re.compile("|".join((*stems, *([rf"(?<![^\W_])(?:{general})(?![^\W_])"] if general else []))))


def _stem(word: str, language: str) -> str:
    forms = irregular(word, language) or "(?!)"
    return rf"{_regular(word, language)}|(?<![^\W_])(?:{forms})(?![^\W_])"


def _regular(word: str, language: str) -> str:
    if len(word) < len("reso") or " " in word:
        return rf"(?<![^\W_]){re.escape(word)}(?![^\W_])"
    if language == "de":
        return rf"(?:{re.escape(root(word, language))})"
    if (bare := root(word, language)) != word:
        return rf"(?<![^\W_]){re.escape(bare)}\w{{1,7}}(?![^\W_])"
    bare = word[:-1] if language in {"it", "ro", "es", "fr"} and word[-1] in "aeiou" else word
    return rf"(?<![^\W_]){re.escape(bare)}\w{{0,5}}(?![^\W_])"


def _has_role(page: Page, fact: Fact, one: Measured) -> bool:
    """True beside a word for what the fact is: a trial, something free."""
    cues = CUES.get(page.language)
    if cues is None or one.article:
        return False
    if fact.role == "max":
        return canonical_unit(quantities_of(fact)[0].unit) == one.unit and _is_most(page, one)
    if fact.role not in {"trial", "free"}:
        return False
    before, after = sentence(page, one)
    free, named = _trial(page.language)
    if free.match(after) or (fact.role == "trial" and is_to_find_out(fact, one, before, after)):
        return True
    near = [before[match.end() :] for match in named.finditer(before)]
    near += [after[: match.start()] for match in named.finditer(after)][:1]
    return any(len(between) <= _BESIDE and belongs(page, between, named) for between in near)


def _is_most(page: Page, one: Measured) -> bool:
    """True beside a word that says that the number is the most: `in 45 minuti al massimo`, `höchstens 4 Wochen`."""
    before, after = sentence(page, one)
    earlier, later = _most(page.language)
    return bool(earlier.search(before) or later.match(after))


@cache
def _most(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = CUES[language].at_most
    return re.compile(rf"(?<!\w)(?:{words})\s$"), re.compile(rf",?\s\(?(?:{words})(?!\w)")


@cache
def _trial(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for "free" that follow, and words for a trial."""
    cues = CUES[language]
    return re.compile(rf"\s(?:{cues.free})(?![^\W_])"), re.compile(rf"(?<![^\W_])(?:{cues.topics['trial']})(?![^\W_])")


def _is_only_one(page: Page, fact: Fact, facts: Sequence[Fact], one: Measured) -> bool:
    """True for a unit that one fact alone has, save for those that words tell apart, and that is not counted for other reasons: kilometres, gigabytes, SPF."""
    quantity = quantities_of(fact)[0]
    alike = [
        other for other in facts if not other.words and not other.nouns and _measures(other) == dimension(one.unit)
    ]
    if quantity.low != quantity.high:
        ranges = [other for other in alike if quantities_of(other)[0].low != quantities_of(other)[0].high]
        return one.is_range and one.unit == canonical_unit(quantity.unit) and len(ranges) == 1
    if dimension(one.unit) in _GENERAL or len(alike) > 1 or fact.nouns:
        return False
    value = in_unit(one.low, one.unit, canonical_unit(quantity.unit))
    near = value is not None and quantity.high / _MOST_TIMES <= value <= quantity.high * _MOST_TIMES
    near = near or (one.low == one.high == quantity.high)
    return near and not one.is_range and not one.others and not one.article and not _is_per(page, one)


def _is_caption(page: Page, fact: Fact, facts: Sequence[Fact], one: Measured) -> bool:
    """True for minutes that stand alone between commas or points, where only one fact is told in minutes."""
    quantity = quantities_of(fact)[0]
    alike = [other for other in facts if canonical_unit(quantities_of(other)[0].unit) == one.unit]
    is_plain = not (one.is_range or one.loose or one.others or one.article)
    if one.unit != "minute" or alike != [fact] or not is_plain or one.high * _FEW_TIMES < quantity.low:
        return False
    before, after = page.folded[max(0, one.start - 8) : one.start], page.folded[one.end : one.end + 1]
    is_bounded = not before.strip() or (before.rstrip()[-1:] in ",.·|•\n" and not _SHORTENED.search(before))
    return is_bounded and after in {"", ",", ".", "·", "\n"} and one.high <= quantity.high * _FEW_TIMES


def _is_told(page: Page, fact: Fact, one: Measured, others: Sequence[Measured]) -> bool:
    """True if the page says the fact rightly too, or another number of its kind behind a word for a maximum."""
    alike = [other for other in others if other is not one and dimension(other.unit) == dimension(one.unit)]
    if any(says(other, fact) for other in alike):
        return True
    return fact.role == "max" and not _is_compared(page, one) and any(_is_compared(page, other) for other in alike)


def _is_within(page: Page, fact: Fact, one: Measured) -> bool:
    """True for less than a most, or more than a least, that is not said to be one: a parcel of 7 kg, where 20 are
    allowed, or 3 asked for.
    """
    meant = quantities_of(fact)[0]
    value = in_unit(one.high, one.unit, canonical_unit(meant.unit))
    is_allowed = value is not None and (
        (fact.role == "max" and value < meant.high) or (fact.role == "min" and value > meant.low)
    )
    return is_allowed and not (_is_most(page, one) or _is_compared(page, one))


def _is_compared(page: Page, one: Measured) -> bool:
    """True behind a word for "under", "over" or "up to"."""
    return page.language in CUES and bool(
        _bounds(page.language).search(page.folded[max(0, one.start - 24) : one.start])
    )


@cache
def _bounds(language: str) -> re.Pattern[str]:
    cues = CUES[language]
    return re.compile(rf"(?<!\w)(?:{cues.under}|{cues.until}|{cues.at_least}|max\w*\.?)\s?$")


def _measures(fact: Fact) -> str:
    return dimension(canonical_unit(quantities_of(fact)[0].unit))


def _is_per(page: Page, one: Measured) -> bool:
    """True for what something is per: `per 100 g`, `every 10 km`."""
    earlier = page.folded[max(0, one.start - 12) : one.start]
    return bool(_PER.search(earlier))


def candidates(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts that are quantities of something and stand for themselves: nothing that is per an amount of money."""
    for fact in facts:
        value = fact.value
        if isinstance(value, Quantity) and not value.per_amounts and (value.unit or fact.nouns or fact.words):
            yield fact
