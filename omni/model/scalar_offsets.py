"""Where each character of a scalar's value stands in its file: through quotes, escapes, folding and indentation.

Follows the YAML 1.1 rules for flow and block scalars (yaml.org/spec/1.1, chapter 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from omni.model.node import Scalar
from omni.model.regex import regex


class Written(NamedTuple):
    """Characters of a value, each written as itself from `start` on, or one that is written by the whole stretch."""

    characters: str
    start: int
    end: int


class Stretches(NamedTuple):
    """Where the half-open stretch of the file that writes each character of a value starts, and where it ends."""

    starts: list[int]
    ends: list[int]


_BREAK = regex(r"\r?\n")
_FOLD = r"(?P<fold>[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*)"
_PLAIN = regex(_FOLD + r"|[ \t]+|[^ \t\r\n]+")
_SINGLE = regex(_FOLD + r"|[ \t]+|(?P<escape>'')|[^ \t\r\n']+")
_DOUBLE = regex(
    _FOLD
    + r"|[ \t]+|\\(?P<joined>\r?\n(?:[ \t]*\r?\n)*[ \t]*)"
    + r"|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))|[^ \t\r\n\\]+"
)
_ESCAPES = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))


def stretch(text: str, scalar: Scalar, first: int, last: int) -> tuple[int, int] | None:
    """The half-open stretch of `text` that writes the characters `first` to `last` of the value; None if unknown.

    Characters beyond the value lead to its end.
    """
    found = stretches(text, scalar)
    if found is None:
        return None
    starts, ends = found
    if first >= len(starts):
        end = ends[-1] if ends else scalar.span.start
        return end, end
    last = min(last, len(starts))
    start = starts[first]
    return start, ends[last - 1] if last > first else start


@lru_cache(maxsize=16)
def stretches(text: str, scalar: Scalar) -> Stretches | None:
    """The stretch of every character of the value, or None where the file's text does not lead to the value."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for written, start, end in _written(text, scalar):
        characters.append(written)
        each = len(written) == end - start
        starts.extend(range(start, end) if each else (start,))
        ends.extend(range(start + 1, end + 1) if each else (end,))
    whole, most = "".join(characters), len(scalar.value)
    if len(whole) != len(starts) or whole[:most] != scalar.value:
        return None
    return Stretches(starts[:most], ends[:most])


def _written(text: str, scalar: Scalar) -> Iterator[Written]:
    start, end = scalar.span.start, scalar.span.end
    if scalar.style == "plain":
        return _flow(_PLAIN, text, start, end)
    if scalar.style == "single":
        return _flow(_SINGLE, text, start + 1, end - 1)
    if scalar.style == "double":
        return _flow(_DOUBLE, text, start + 1, end - 1)
    lines = _block_lines(text, scalar)
    return _folded(lines) if scalar.style == "folded" else _literal(lines)


def _flow(tokens: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Written]:
    for token in tokens.finditer(text, start, end):
        kind = token.lastgroup
        if kind == "fold":
            yield from _fold(token, " ")
        elif kind == "joined":
            yield from _fold(token, "")
        elif kind == "escape":
            yield Written(unescaped(token.group()), token.start(), token.end())
        else:
            yield Written(token.group(), token.start(), token.end())


def _fold(token: re.Match[str], single: str) -> Iterator[Written]:
    """One line break is `single`; of several the first is dropped and the others stay."""
    breaks = [*_BREAK.finditer(token.string, token.start(), token.end())]
    if len(breaks) == 1 and single:
        yield Written(single, token.start(), token.end())
    yield from (Written("\n", found.start(), found.end()) for found in breaks[1:])


def unescaped(written: str) -> str:
    """The character that an escape writes; "" for one that has no meaning."""
    if written == "''":
        return "'"
    letter, digits = written[1], written[2:]
    if not digits:
        return _ESCAPES.get(letter, "")
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else ""


class _Line(NamedTuple):
    """One line of a block scalar without its indentation, where it starts, and its break ("" at the file's end)."""

    content: str
    start: int
    end: int
    ending: int


def _block_lines(text: str, scalar: Scalar) -> list[_Line]:
    indent = _indent(text, scalar)
    lines = []
    for start, end, ending in _lines_below_header(text, scalar):
        begin = min(start + indent, end)
        lines.append(_Line(text[begin:end], begin, end, ending))
    return lines


def _indent(text: str, scalar: Scalar) -> int:
    """How many columns the block is indented: what the first written line has more than the value's first one."""
    value_line = next((line for line in scalar.value.split("\n") if line.strip(" ")), "")
    written = next((text[a:b] for a, b, _ in _lines_below_header(text, scalar) if text[a:b].strip(" ")), "")
    return max(0, _leading_spaces(written) - _leading_spaces(value_line))


def _leading_spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _lines_below_header(text: str, scalar: Scalar) -> Iterator[tuple[int, int, int]]:
    header = _BREAK.search(text, scalar.span.start, scalar.span.end)
    start = header.end() if header else scalar.span.end
    while start < scalar.span.end:
        found = _BREAK.search(text, start, scalar.span.end)
        end, ending = found.span() if found else (scalar.span.end, scalar.span.end)
        yield start, end, ending
        start = ending


def _literal(lines: list[_Line]) -> Iterator[Written]:
    for line in lines:
        yield Written(line.content, line.start, line.end)
        if line.ending > line.end:
            yield Written("\n", line.end, line.ending)


def _folded(lines: list[_Line]) -> Iterator[Written]:
    above: _Line | None = None
    empty: list[_Line] = []
    for line in lines:
        if not line.content:
            empty.append(line)
            continue
        if above is not None:
            yield from _between(above, line, joined=not empty)
        yield from _literal(empty)
        yield Written(line.content, line.start, line.end)
        above, empty = line, []
    if above is not None and above.ending > above.end:
        yield Written("\n", above.end, above.ending)
    yield from _literal(empty)


def _between(above: _Line, line: _Line, *, joined: bool) -> Iterator[Written]:
    """The break between two lines: kept beside lines that are indented further, else a space or nothing."""
    if above.content[0] in " \t" or line.content[0] in " \t":
        yield Written("\n", above.end, above.ending)
    elif joined:
        yield Written(" ", above.end, line.start)
