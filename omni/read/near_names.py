"""What is almost a name: a few letters wrong, a look-alike of another alphabet, another number, joined or split."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.facts import Fact, PlaceName
from omni.model.localised import pick
from omni.model.regex import regex
from omni.model.remembered import remembered
from omni.read.folding import fold
from omni.read.gazetteer import place_of
from omni.read.name_words import LATIN, LONG, SHORT, Token, Words, begins, is_nearly, may_hold, words_of
from omni.read.names import all_names, names_of
from omni.read.page import Page
from omni.read.slips import slips
from omni.read.stop_words import STOP_WORDS

_BETWEEN = regex(r"[ \u00a0'’.-]{0,2}")
_SHORTEST = 4
_INFLECTED = {
    "it": "aeio", "es": "aeos", "ro": "aeiuăî", "fr": "es", "en": "s", "de": "ens",
}  # fmt: skip
"""Letters that may stand or change at the end of a word, which then is another form of it and no slip."""
_BARE = frozenset({"it", "es", "fr", "en"})
"""Languages in which the end of a brand's name never changes for another letter."""
_COLON, _DASH = regex(r"\s?:\s"), regex(r"(?:^|\s)(?:-|--|~)\s?$")
_SAINT = regex(r"(?<!\w)(?:saint|sainte|st|ste|san|sant|santa|santo|sankt|sfantul|sfanta|sf)\.?[ -]$")
"""What stands before the name of a saint, which is a slip of nothing: `la Saint-Valentin`."""
_UNITS = regex(r"[ \u00a0-]?(?:[%€$£×x\"°]|[.,:/]\d|\d|h\b|(?:eur|euro|lei|ron|gbp|usd|kg|g|gb|ml|l|cm|mm|km|mesi|giorni|ore|anni|minuti|luni|zile|ani|ore|minute|months?|days?|hours?|years?|minutes?|monate?n?|tage?n?|jahre?n?|stunden?|minuten|mois|jours?|ans?|heures?|meses|dias|anos|horas)(?!\w))")  # fmt: skip # noqa: E501


class Near(NamedTuple):
    """A stretch of a text that is almost a name, and how many slips it is away."""

    start: int
    end: int
    name: str
    role: str
    slips: int


class _Name(NamedTuple):
    """A name with its words, folded, and what it is counted with."""

    name: str
    words: tuple[str, ...]
    nouns: frozenset[str]
    is_brand: bool
    """The brand's, or somebody's: nothing is counted with it, so that it has no other forms."""


def near_names(page: Page) -> Iterator[Near]:
    """Every stretch that is almost a name of the message and is no other name of the brand."""
    names = _names(page.message.brief)
    if not names or not may_hold(page, tuple(name.words for name in names)):
        return
    words, known = Words(page), all_names(page.message.brief)
    for name in names:
        if len(name.words) == 1:
            if len(name.words[0]) >= SHORT or name.words[0] not in words.said:
                yield from _single(page, name, words.loud, known)
        elif len(words.said.intersection(name.words)) >= len(set(name.words)) - 1:
            yield from _several(page, name, words.tokens, known)
        yield from _joined(page, name, words, known)


@remembered
def _names(brief: Brief) -> tuple[_Name, ...]:
    return tuple(_worded(brief))


def _worded(brief: Brief) -> Iterator[_Name]:
    locale = brief.written_in or brief.key.locale
    for name, fact in names_of(brief):
        words = words_of(fold(name))
        if sum(map(len, words)) >= _SHORTEST and not (fact and _is_another_place(fact, name, locale)):
            nouns = frozenset(map(fold, pick(fact.nouns, locale) or ())) if fact else frozenset[str]()
            yield _Name(name, words, nouns, is_brand=fact is None or not nouns)


def _is_another_place(fact: Fact, name: str, locale: str) -> bool:
    """True for the place of other readers, which this message does not mean: Valencia for those of Lille."""
    own = pick(fact.value.names, locale) if isinstance(fact.value, PlaceName) else None
    return own is not None and place_of(own) != place_of(name)


def _single(page: Page, name: _Name, tokens: Sequence[Token], known: frozenset[str]) -> Iterator[Near]:
    """The words with a capital or a digit that are almost a name of one word; a short one is said nowhere rightly."""
    (word,) = name.words
    is_short = len(word) < SHORT
    for token in tokens:
        if not is_nearly(token, word):
            continue
        looks = token.folded == word and fold(token.shown) != word
        is_meant = not is_short or _speaks_of(page, name) or (name.is_brand and _signs(page, token))
        is_slip = is_meant and _is_slip(page, token, name, known, stem=is_short)
        if looks or is_slip:
            yield Near(token.start, token.end, name.name, "near", 0 if looks else 1)


def _is_slip(page: Page, token: Token, name: _Name, known: frozenset[str], *, stem: bool) -> bool:
    (word,) = name.words
    if (
        token.folded == word
        or token.folded in known
        or token.folded in STOP_WORDS.get(page.language, ())
        or token.folded.isdigit()
        or word.isdigit()
    ):
        return False
    is_form = _is_inflected(token.folded, word, page.language)
    if is_form and name.is_brand and (_signs(page, token) or _changes_its_end(token.folded, word, page.language)):
        return True
    if _SAINT.search(page.folded, 0, token.start):
        return False
    return not is_form and (not stem or not token.folded.startswith(word))


def _signs(page: Page, token: Token) -> bool:
    """True for the word before the colon with which a text message begins, and the last one behind a dash."""
    return (token.start == 0 and bool(_COLON.match(page.folded, token.end))) or (
        token.end == len(page.folded.rstrip()) and bool(_DASH.search(page.folded, 0, token.start))
    )


def _changes_its_end(said: str, word: str, language: str) -> bool:
    """True for `Pentolina` of `Pentolino`: brands have no plural and no gender."""
    return language in _BARE and len(said) == len(word)


def _is_inflected(said: str, word: str, language: str) -> bool:
    """True for another form of a word: `Albas`, `Acqua` for `Acque`, `Carmenei`; `Albe` is one in Italian only."""
    ends = _INFLECTED.get(language, "")
    if said.startswith(word) and all(char in f"{ends}nlri'" for char in said[len(word) :]):
        return True
    if word.startswith(said) and all(char in ends for char in word[len(said) :]):
        return True
    return len(said) == len(word) and said[:-1] == word[:-1] and said[-1] in ends and word[-1] in ends


def _speaks_of(page: Page, name: _Name) -> bool:
    """True where what the name stands for is named too."""
    return any(re.search(rf"(?<!\w){re.escape(noun)}(?!\w)", page.folded) for noun in name.nouns)


def _several(page: Page, name: _Name, tokens: Sequence[Token], known: frozenset[str]) -> Iterator[Near]:
    size = len(name.words)
    for first in range(len(tokens) - size + 1):
        window = tokens[first : first + size]
        said = tuple(token.folded for token in window)
        if sum(map(eq, said, name.words)) < size - 1 or not _stands_together(page, window):
            continue
        found = _compared(page, name, window, said)
        if found and " ".join(said) not in known and not _is_known(page, window, known):
            yield found


def _compared(page: Page, name: _Name, window: Sequence[Token], said: tuple[str, ...]) -> Near | None:
    pairs = [(one, word, token) for one, word, token in zip(said, name.words, window, strict=True) if one != word]
    start, end = window[0].start, window[-1].end
    if not pairs:
        looks = any(fold(token.shown) != token.folded for token in window)
        return Near(start, end, name.name, "near", 0) if looks else None
    ((one, word, token),) = pairs
    if word.isdigit():
        is_model = one.isdigit() and token is window[-1] and not _UNITS.match(page.folded, token.end)
        return Near(start, end, name.name, "model", 1) if is_model and _has_capital(window) else None
    if any(char.isdigit() for char in word):
        is_near = any(char.isdigit() for char in one) and slips(one, word, 1) == 1
        return Near(start, end, name.name, "near", 1) if is_near else None
    most = 2 if sum(map(len, name.words)) >= LONG and len(word) >= SHORT else 1
    is_doubled = len(word) < _SHORTEST and len(one) == len(word) + 1 and _is_doubled(one, word)
    if is_doubled and _has_capital((token,)) and one not in STOP_WORDS.get(page.language, ()):
        return Near(start, end, name.name, "near", 1)
    is_form = _is_inflected(one, word, page.language) and not (name.is_brand and len(one) < len(word))
    is_near = len(word) >= _SHORTEST and slips(one, word, most) <= most and not is_form
    return Near(start, end, name.name, "near", 1) if is_near and _has_capital(window) else None


def _is_doubled(said: str, word: str) -> bool:
    """True for a letter too many that is its neighbour's: `Onne`."""
    return any(said[at] == said[at + 1] and said[:at] + said[at + 1 :] == word for at in range(len(word)))


def _has_capital(window: Sequence[Token]) -> bool:
    return any(token.shown[0].isupper() for token in window)


def _stands_together(page: Page, window: Sequence[Token]) -> bool:
    text = page.readable.text
    return all(_BETWEEN.fullmatch(text[one.end : other.start]) for one, other in pairwise(window))


def _is_known(page: Page, window: Sequence[Token], known: frozenset[str]) -> bool:
    return fold(page.readable.text[window[0].start : window[-1].end]) in known


def _joined(page: Page, name: _Name, words: Words, known: frozenset[str]) -> Iterator[Near]:
    """The letters and digits of a name with other gaps: `AirRun2`, `Trail Run 2`."""
    whole = "".join(name.words)
    for token in begins(page.readable.text, words.loud, name.words):
        tokens, letters = words.tokens, ""
        first = tokens.index(token)
        for last in range(first, min(first + len(name.words) + 1, len(tokens))):
            letters += tokens[last].folded
            window = tokens[first : last + 1]
            if letters == whole and _stands_together(page, window) and _is_split_otherwise(page, name, window, known):
                yield Near(window[0].start, window[-1].end, name.name, "joined", 1)
            if not whole.startswith(letters):
                break


def _is_split_otherwise(page: Page, name: _Name, window: Sequence[Token], known: frozenset[str]) -> bool:
    shown = fold(page.readable.text[window[0].start : window[-1].end].translate(LATIN)).replace("\u00ad", "")
    return len(window) != len(name.words) and shown not in known
