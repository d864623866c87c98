"""What an author wrote, text by text, with everything that is not their own words blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.claims import Claims
from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.problem import Seen

BLANK = "\x00"
"""Stands for each character of a variable or an address: no letter, no space."""
TAG = "\x01"
"""Stands for each character of a tag such as `{% else %}`, which prints nothing."""

_AROUND = 40
_NOT_WORDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|https?://\S+|\]\([^)\s]*\)", re.DOTALL)
_QUOTED = re.compile(r"«[^»]*»|„[^”“]*[”“]|“[^”]*”|‹[^›]*›|(?<!\w)\"[^\"\n]*\"(?!\w)|(?<!\w)'[^'\n]*'(?!\w)")


class Authored(Frozen):
    """One text: as written, the same with all but the author's words blanked, and where it stands."""

    written: str
    words: str
    route: Route

    def place(self, start: int, end: int) -> Route:
        """Where some of its characters stand."""
        return self.route.within(start, end)

    def seen(self, message: str, start: int, end: int) -> Seen:
        """These characters, and what stands around them in the text."""
        before, after = self.written[max(0, start - _AROUND) : start], self.written[end : end + _AROUND]
        return Seen(message, before.rpartition("\n")[2], self.written[start:end], after.partition("\n")[0])


def authored(claims: Claims) -> Iterator[Authored]:
    """Every text of a message that somebody wrote, each once: copy, or the lines of a row that is proofread."""
    known = set()
    texts = [copy for copy in claims.message.brief.copy.values() if copy.text]
    for copy in texts:
        if copy.route.keys not in known:
            known.add(copy.route.keys)
            yield Authored(copy.text, words_of(copy.text), copy.route)
    if not texts:
        yield from _rows(claims)


def _rows(claims: Claims) -> Iterator[Authored]:
    for name, part in claims.message.parts.items():
        if part.kind == "text" and name in claims.readable and len(part.origins) == 1:
            where = part.origins[0].where
            if isinstance(where, Route) and where.span == (0, len(part.text)):
                yield Authored(part.text, words_of(part.text), where)


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """The text without its variables, tags and addresses, of the same length."""
    return _NOT_WORDS.sub(_blank, text) if "{" in text or "/" in text else text


@lru_cache(maxsize=4096)
def unquoted(words: str) -> str:
    """The same without what stands between quotation marks."""
    return _QUOTED.sub(_blank, words)


def _blank(match: re.Match[str]) -> str:
    return (TAG if match[0].startswith(("{%", "{#")) else BLANK) * len(match[0])
