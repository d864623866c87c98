"""A message in another language than its reader's.

## What it does
Counts the small words (`und`, `pentru`, `the`) of each part that has eight words or more, in Italian, Romanian,
English, German, French and Spanish. A part with several words of another language and hardly any of its own is in the
other language, and so is a sentence of four words or more with enough of another language and none of its own. Titles,
single words and quotations in another language are left alone.

## Why the customer would care
Half of the readers stop at the first line.

## Bad
    copy:
      ro: {body: "»With {{ code }} you get {{ discount }} off in all of our shops until {{ ends }}, and so« on."}

## Good
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere la tot, până pe {{ ends }}. Black Friday, and more!"}

## How to fix
Translate the text, or declare under `fallbacks` that the language reads another one.

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.folding import fold
from omni.read.stop_words import STOP_WORDS, telling
from omni.read.written import seen, stretch, where

LEVEL = Level.WARNING
_NAMES = {"it": "Italian", "ro": "Romanian", "en": "English", "de": "German", "fr": "French", "es": "Spanish"}
_FEWEST_WORDS, _FEWEST_TELLING, _FEWEST_SURE = 8, 3, 2
_SURELY = 5
"""So many small words of one language, and at most one of the own, need fewer that no other language has."""
_TIMES_AS_MANY = 3
_FEWEST_SHORT, _FEWEST_OF_A_SENTENCE = 4, 2
_OF_FEW, _OF_MANY = 40, 25
"""How many of a hundred words of a short, and of a long sentence are small words."""
_SHORT = {
    "it": frozenset({"i", "no", "me", "anzi"}),
    "ro": frozenset({"i", "l", "ii"}),
    "fr": frozenset({"me", "l", "d"}),
}
_MOST_TITLE, _A_FEW = 4, 6
_SENTENCE = re.compile("[^.!?\n|•·\u2600-\u27bf\U0001f000-\U0001faff]+[.!?]*")
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:[/@{}]|\w:\w)\S*")
"""What holds a slash, a brace or an "at" is part of an address or of a placeholder."""
_SIGNS_OF_ADDRESSES = "/@{}:"
_LETTERS = {
    "it": frozenset("àèéìòù"),
    "ro": frozenset("ăâîșțşţ"),
    "en": frozenset[str](),
    "de": frozenset("äöüß"),
    "fr": frozenset("àâæçéèêëîïôœùû"),
    "es": frozenset("áéíñóú"),
}
"""The letters with signs of each language: words that hold another's are its own, save for names."""
_FEWEST_LETTERED = 2
_QUOTES = "«»„“”\"'‘’"
_WORD = re.compile(r"[^\W\d_]+")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part that is written in another language."""
    own = (claims.message.brief.written_in or claims.message.key.locale).split("-", maxsplit=1)[0].lower()
    if own not in STOP_WORDS:
        return
    for part, readable in claims.readable.items():
        if found := _foreign(readable.text, own):
            language, start, end = found
            words = stretch(claims, part, start, end)
            yield Finding(
                where(claims, words),
                f"{claims.message.name} is written in {_NAMES[language]}",
                advice=f"translate it to {_NAMES[own]}",
                seen=seen(claims, words),
                clash=Clash("language", language, own),
            )


class _Line(NamedTuple):
    """How many words of a line tell of another language, and the language of its first foreign sentence, if any."""

    telling: int
    foreign: tuple[str, int, int] | None


def _foreign(text: str, own: str) -> tuple[str, int, int] | None:
    """The language in which a text is written in spite of its own, and from where to where."""
    lines = [(line, _read(line, own)) for line in text.split("\n")]
    found = _other(text, own) if sum(read.telling for _, read in lines) >= _FEWEST_SURE else None
    at = 0
    for line, read in () if found else lines:
        if read.foreign:
            language, start, end = read.foreign
            return language, at + start, at + end
        at += len(line) + 1
    return found


@lru_cache(maxsize=4096)
def _read(line: str, own: str) -> _Line:
    """A line, which messages have many of alike: most have hardly a word of another language, which is quick to see."""
    spoken = _WORD.findall(fold(line))
    others = sum(map(_of_others(own).__contains__, spoken))
    telling = sum(map(_telling_another(own).__contains__, spoken))
    return _Line(telling, _sentence(line, own) if others >= _FEWEST_OF_A_SENTENCE else None)


def _other(text: str, own: str) -> tuple[str, int, int] | None:
    """The language that a text surely is in, from its first to its last telling word; None where it may be its own."""
    folded, known = fold(text), _small_words()
    spans = [match.span() for match in _WORD.finditer(text)]
    words = [folded[start:end] for start, end in spans]
    small = [word for word in words if word in known]
    spoken = sum(word in STOP_WORDS[own] for word in small)
    if len(words) < _FEWEST_WORDS or len(small) - spoken < _FEWEST_TELLING:
        return None
    told = {language: sum(word in telling(language) for word in small) for language in STOP_WORDS if language != own}
    language = max(sorted(told), key=told.__getitem__)
    in_other = sum(word in STOP_WORDS[language] for word in small)
    fewest = _FEWEST_SURE if in_other >= _SURELY and spoken <= 1 else _FEWEST_TELLING
    if told[language] < fewest or in_other < _TIMES_AS_MANY * spoken or in_other * 5 < len(words):
        return None
    theirs = [span for word, span in zip(words, spans, strict=True) if word in STOP_WORDS[language]]
    return language, theirs[0][0], theirs[-1][1]


def _sentence(line: str, own: str) -> tuple[str, int, int] | None:
    """The language of the first sentence that has small words of it and none of its own, from end to end."""
    if any(map(line.__contains__, _SIGNS_OF_ADDRESSES)):
        line = _ADDRESS.sub(lambda found: "." * len(found[0]), line)
    folded = fold(line)
    for match in _SENTENCE.finditer(line):
        words = _WORD.findall(folded, *match.span())
        if len(words) < _FEWEST_SHORT or match[0].lstrip()[:1] in _QUOTES:
            continue
        language = _spoken(words, own, match[0])
        if language and (not _is_title(match[0]) or _is_mostly(words, language)):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            return language, start, match.start() + len(match[0].rstrip())
    return None


def _spoken(words: list[str], own: str, sentence: str) -> str | None:
    """The one language that enough of the words of a sentence are small words of: the fewer words, the more of them,
    save where words have letters that the own language does not have.
    """
    told = {language: len(_only(language, own).intersection(words)) for language in STOP_WORDS if language != own}
    first, second = sorted(told, key=lambda language: (-told[language], language))[:2]
    if not (_own(own) - STOP_WORDS[first]).isdisjoint(words):
        return ""
    is_sure = len(words) >= _FEWEST_WORDS or _has_letters(sentence, _LETTERS[first] - _LETTERS[own])
    most = _OF_MANY if is_sure else _OF_FEW
    is_enough = told[first] >= _FEWEST_OF_A_SENTENCE and told[first] * 100 >= most * len(words)
    return first if is_enough and told[first] > told[second] else None


def _has_letters(sentence: str, letters: frozenset[str]) -> bool:
    """True for several words with one of the letters, of which the names behind the first do not count."""
    spoken = _WORD.findall(sentence)
    told = [word for at, word in enumerate(spoken) if (at == 0 or word[0].islower()) and not letters.isdisjoint(word)]
    return len(told) >= _FEWEST_LETTERED


def _is_mostly(words: list[str], language: str) -> bool:
    """True where more than half of the words are small words of a language: German writes names of things large."""
    return 2 * sum(word in STOP_WORDS[language] for word in words) > len(words)


def _is_title(sentence: str) -> bool:
    """True for words that nearly all begin with a capital, and for a few of which one behind the first does."""
    words: list[str] = _WORD.findall(sentence)
    titled = sum(word[:1].isupper() and not word.isupper() for word in words[1:])
    return titled * _MOST_TITLE >= (len(words) - 1) * (_MOST_TITLE - 1) or (titled > 0 and len(words) < _A_FEW)


@cache
def _own(language: str) -> frozenset[str]:
    """The small words of a language, also those that another one has and that tell nothing elsewhere."""
    return STOP_WORDS[language] | _SHORT.get(language, frozenset())


@cache
def _only(language: str, own: str) -> frozenset[str]:
    """The small words of a language that the own one does not have."""
    return STOP_WORDS[language] - _own(own)


@cache
def _telling_another(own: str) -> frozenset[str]:
    """The words that tell of any other language."""
    return frozenset().union(*(telling(language) for language in STOP_WORDS if language != own))


@cache
def _of_others(own: str) -> frozenset[str]:
    """The small words of other languages that the own one does not have."""
    return _small_words() - STOP_WORDS[own]


@cache
def _small_words() -> frozenset[str]:
    return frozenset().union(*STOP_WORDS.values())
