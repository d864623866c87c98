"""Phrases of a lexicon, looked for only where they can stand.

Most texts have hardly any of the phrases that omni knows, and to look for one letter by letter is slow. So every phrase
has a cue, letters that stand wherever the phrase does: `ann` for `ann[oi]`, ` prezzo` for `(?:meta|mezzo) prezzo`. A
text without any of the cues has none of the phrases, and the expression is not even compiled. Cues are taken from the
phrases themselves: a finder that looks for `phrases(words)` needs to know nothing about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_EVERYWHERE = ("",)
"""The cue of phrases that have none: it stands in every text."""
_NOTHING = "(?!)"
_RAREST = 999
_TOKEN = re.compile(
    r"(?P<never>\(\?!\))|(?P<open>\((?:\?(?::|<?[=!]|P<\w+>))?)|(?P<close>\))|(?P<or>\|)|(?P<few>[?*]|\{[^}]*\})"
    r"|(?P<letter>\\\W|[^\\\[.^$+])|(?P<any>\[[^\^\]\\-]{1,4}\])|(?P<gap>\\\w|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$+])",
    re.DOTALL,
)
_SIGN = re.compile(r"[][\\^$.|?*+(){}]")


class Phrases:
    """An expression that finds phrases, with their cues."""

    __slots__ = ("_pattern", "cues", "expression")

    def __init__(self, cues: tuple[str, ...], expression: str) -> None:
        self.cues = cues
        self.expression = expression
        self._pattern: re.Pattern[str] | None = None

    def may_stand_in(self, text: str) -> bool:
        """False for a text that has surely none of them."""
        for cue in self.cues:  # noqa: SIM110  a generator would take longer than the letters
            if cue in text:
                return True
        return False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._pattern is None:
            self._pattern = re.compile(self.expression)
        return self._pattern

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every place where one of them stands."""
        return self.pattern.finditer(text) if self.may_stand_in(text) else ()

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where one of them stands."""
        return self.pattern.search(text) if self.may_stand_in(text) else None


def phrases(words: Iterable[str], frame: str = r"(?<!\w)(?:{})(?!\w)") -> Phrases:
    """Any of some phrases, each a regular expression, in a frame that has them in the place of `{}`."""
    every = tuple(words)
    return Phrases(cues_of(every), frame.replace("{}", "|".join(every) or _NOTHING))


@cache
def cues_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The cues of some phrases, one of which stands wherever one of them does; none of no phrases."""
    every = dict.fromkeys(cue for phrase in words for cue in _cues(phrase))
    return tuple(cue for cue in every if not any(other != cue and other in cue for other in every))


@cache
def _cues(phrase: str) -> tuple[str, ...]:
    """The rarest letters of each alternative of a phrase."""
    if not _SIGN.search(phrase):
        return (phrase,)
    alternatives: list[list[tuple[str, ...]]] = [[]]
    letters = ""
    for kind, text in (*_pieces(phrase), ("gap", "")):
        if kind == "letter":
            letters += text
            continue
        if letters:
            alternatives[-1].append((letters,))
            letters = ""
        if kind == "group":
            alternatives[-1].append(_cues(text))
        elif kind == "never":
            alternatives[-1].append(())
        elif kind == "or":
            alternatives.append([])
    return tuple(cue for needed in alternatives for cue in max(needed, key=_rarity, default=_EVERYWHERE))


def _rarity(cues: tuple[str, ...]) -> int:
    return min(map(len, cues), default=_RAREST)


def _pieces(phrase: str) -> list[tuple[str, str]]:
    """What a phrase is made of: letters, groups, `or`, and gaps for all that may be missing or is not known."""
    pieces: list[tuple[str, str]] = []
    depth = start = 0
    looks = ""
    for token in _TOKEN.finditer(phrase):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
            start, looks = (token.end(), token[0][-1:]) if depth == 1 else (start, looks)
        elif kind == "close":
            depth -= 1
            if not depth:
                inside = phrase[start : token.start()]
                pieces.append(("gap", "") if looks == "!" or inside.startswith("?") else ("group", inside))
        elif depth:
            continue
        elif kind == "letter":
            pieces.append(("letter", token[0][-1]))
        elif kind == "any":
            pieces.append(("group", "|".join(map(re.escape, token[0][1:-1]))))
        elif kind == "few" and pieces and pieces[-1][0] != "or":
            pieces[-1] = "gap", ""
        else:
            pieces.append((str(kind) if kind in {"or", "never"} else "gap", ""))
    return pieces
