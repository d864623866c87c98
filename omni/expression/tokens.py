"""Cuts the text of a condition into words, numbers, texts and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from omni.model.frozen import Frozen
from omni.model.regex import regex

LONGEST = 10_000
DIGITS = 18
WORDS = frozenset({"AND", "OR", "NOT", "IN", "BETWEEN", "IS", "NULL", "TRUE", "FALSE", "LIKE"})

Kind = Literal["number", "text", "name", "word", "sign", "end"]

_TOKEN = regex(
    r"(?P<number>[0-9][\w.%]*)"
    r"|(?P<text>'(?:[^']|'')*')"
    r"|(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)"
    r"|(?P<foreign>--|/\*|\*/|==|&&|\|\||[≤≥≠])"
    r"|(?P<sign><>|!=|<=|>=|[=<>(),+*/-])"
)
_NUMBER = regex(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_FOREIGN = {"==": "=", "&&": "AND", "||": "OR", "≤": "<=", "≥": ">=", "≠": "<>"}


class SyntaxProblem(Frozen):
    """What is wrong with a text and where: code points from `start` to `end`; a sentence without a full stop."""

    start: int
    end: int
    sentence: str


class Refused(Exception):  # noqa: N818 -- it never leaves the package
    """Carries the first problem out of the parser."""

    def __init__(self, problem: SyntaxProblem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


class Token(Frozen):
    """One piece of the text. Words are in capitals, names as written, texts with their quotes."""

    kind: Kind
    text: str
    start: int
    end: int

    def refuse(self, sentence: str) -> Refused:
        """The problem that this piece is, to be raised."""
        return Refused(SyntaxProblem(self.start, self.end, sentence))

    def __str__(self) -> str:
        return "the end" if self.kind == "end" else self.text


def tokens(text: str) -> list[Token]:
    """All pieces and a last one for the end. Raises `Refused` at the first that is none."""
    if len(text) > LONGEST:
        raise Refused(SyntaxProblem(LONGEST, len(text), f"the text has {len(text)} characters, {LONGEST} are the most"))
    return [*_pieces(text), Token("end", "", len(text), len(text))]


def number(text: str) -> int | Decimal | None:
    """The number a text spells, or None: digits with at most one point, no zeros in front, no exponent."""
    if not _NUMBER.fullmatch(text) or len(text.replace(".", "")) > DIGITS:
        return None
    return Decimal(text) if "." in text else int(text)


def _pieces(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(text, at)
        if match is None:
            raise _unknown(text, at)
        yield _token(match)
        at = match.end()


def _token(match: re.Match[str]) -> Token:
    written, start, end = match[0], match.start(), match.end()
    if match["foreign"]:
        raise Refused(SyntaxProblem(start, end, _foreign(written)))
    if match["number"]:
        return _checked(Token("number", written, start, end))
    if match["text"]:
        return Token("text", written, start, end)
    if match["sign"]:
        return Token("sign", "<>" if written == "!=" else written, start, end)
    word = written.upper()
    return Token("word", word, start, end) if word in WORDS else Token("name", written, start, end)


def _checked(token: Token) -> Token:
    if number(token.text) is None:
        raise token.refuse(_why_no_number(token.text))
    return token


def _why_no_number(written: str) -> str:
    if written.endswith("%"):
        return f"{written} is a percentage, a plain number is expected here"
    if _NUMBER.fullmatch(written):
        return f"a number of {len(written.replace('.', ''))} digits, {DIGITS} are the most"
    if written.isdecimal():
        return f"{written} begins with 0 like a text, and texts stand in single quotes"
    return f"{written} is not a number"


def _foreign(written: str) -> str:
    if written in _FOREIGN:
        return f"{written} is not known here, {_FOREIGN[written]} is"
    return f"{written} is a comment, and a condition has none"


def _unknown(text: str, at: int) -> Refused:
    char = text[at]
    if char == "'":
        return Refused(SyntaxProblem(at, len(text), "the text that begins here has no closing '"))
    if char in '"“”„«»':
        return Refused(SyntaxProblem(at, at + 1, f"texts stand in single quotes, here is {char}"))
    if char in "‘’`´":
        return Refused(SyntaxProblem(at, at + 1, f"texts stand in straight quotes ', here is {char}"))
    return Refused(SyntaxProblem(at, at + 1, f"{char} is not part of the language of conditions"))
