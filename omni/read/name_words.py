"""The words of a page that may be almost a name; most lines have none, which is told once for all that are alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from operator import eq
from typing import NamedTuple

from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.page import Page
from omni.read.slips import slips

SHORT, LONG = 6, 8
"""A word with fewer letters than the first is short; two letters of one with as many as the second may be wrong."""
LATIN = str.maketrans(
    "аеорсухіјѕԁһкмтвнАЕОРСУХІЈЅКМТВНΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "aeopcyxijsdhkmtbhaeopcyxijskmtbhabezhikmnoptyxo"
)
"""Look-alikes of other alphabets as Latin letters."""
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)?")
_GAPS = dict.fromkeys(map(ord, " '.-"))


class Token(NamedTuple):
    """A word and where it stands, folded and as it is shown."""

    start: int
    end: int
    folded: str
    shown: str


class Words:
    """The words of a page folded, look-alikes of other alphabets as Latin letters; all of them only if asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._spans = spans_of(page.readable.text)
        self.loud = self._read(_loud(page.readable.text, self._spans))
        """Those that begin with a capital or a digit."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words, in order."""
        return self._read(self._spans)

    @cached_property
    def said(self) -> frozenset[str]:
        """What they are, folded."""
        return frozenset(token.folded for token in self.tokens)

    def _read(self, spans: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
        return _tokens(self._page.readable.text, self._page.folded, spans)


def spans_of(text: str) -> list[tuple[int, int]]:
    """Where its words stand."""
    return [match.span() for match in _WORD.finditer(text)]


@lru_cache(maxsize=1024)
def words_of(folded: str) -> tuple[str, ...]:
    """The words of a folded name."""
    return tuple(match[0] for match in _WORD.finditer(folded))


def may_hold(page: Page, names: tuple[tuple[str, ...], ...]) -> bool:
    """False for a page that surely has nothing that is almost one of some names, each in its words."""
    lines = zip(page.readable.text.split("\n"), page.folded.split("\n"), strict=True)
    return any(_line_may_hold(line, folded, names) for line, folded in lines)


@lru_cache(maxsize=4096)
def _line_may_hold(line: str, folded: str, names: tuple[tuple[str, ...], ...]) -> bool:
    """The same of one line, which no name leaves."""
    spans = spans_of(line)
    loud = _tokens(line, folded, _loud(line, spans))
    for words in names:
        if len(words) == 1 and any(is_nearly(token, words[0]) for token in loud):
            return True
        if len(words) > 1 and _mostly_stands_in(_tokens(line, folded, spans), words):
            return True
        if any(begins(line, loud, words)):
            return True
    return False


def is_nearly(token: Token, word: str) -> bool:
    """True for a word that is almost another, or looks like it; not for a code of the brand's name (`VESPER20`)."""
    most = 2 if len(word) >= LONG else 1
    if abs(len(token.folded) - len(word)) > most or _is_a_number(token, word):
        return False
    return fold(token.shown) != word if token.folded == word else slips(token.folded, word, most) <= most


def begins(text: str, tokens: Iterable[Token], words: tuple[str, ...]) -> Iterator[Token]:
    """The words from which on the letters and digits, whatever stands between them, may be those of a longer name."""
    whole = "".join(words)
    for token in tokens if len(whole) >= SHORT else ():
        if token.shown[0].isupper() and whole.startswith(token.folded) and words != (token.folded,):
            reach = text[token.start : token.start + len(whole) + 2 * len(words)]
            if fold(reach.translate(LATIN)).translate(_GAPS).startswith(whole.translate(_GAPS)):
                yield token


def _mostly_stands_in(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    """True for words that in one place are those of a name, save one."""
    said, size = [token.folded for token in tokens], len(words)
    if len(set(said).intersection(words)) < len(set(words)) - 1:
        return False
    return any(sum(map(eq, said[first : first + size], words)) >= size - 1 for first in range(len(said) - size + 1))


def _is_a_number(token: Token, word: str) -> bool:
    """True for a code of the brand's name: `VESPER20` of Vesperum; a look-alike is one digit: `Ver0na`."""
    return sum(map(str.isdigit, token.shown)) > 1 and not any(map(str.isdigit, word))


def _loud(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [span for span in spans if text[span[0]].isupper() or text[span[0]].isdigit()]


def _tokens(text: str, folded: str, spans: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for start, end in spans:
        if folded[start] != "\0" and text[max(0, start - 1)] not in "#@/":
            word = text[start:end]
            plain = folded[start:end] if word.isascii() else fold(word.translate(LATIN))
            tokens.append(Token(start, end, plain, word))
    return tuple(tokens)
