"""Where in a file an offset stands, told from its lines alone, because the text around lost copy does not parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from omni.load.yaml import copy_fields
from omni.load.yaml.flow import flow_entries
from omni.load.yaml.lost_copy import BLANK
from omni.model.regex import regex

_KEY = r"""[\w.-]+|"[^"\n]*"|'[^'\n]*'"""
_KEY_LINE = regex(rf"(?P<lead>[ ]*+(?:-[ ]++)*+)(?:(?P<key>{_KEY})[ ]*:(?=[ \t\r\n]|$)|(?=\{{(?!\{{)))")
_BLOCK_HEADER = regex(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?$")
_GROUP = regex(r"\{(?!\{)|\[")
_GROUP_BELOW = regex(rf"(?:{_KEY})[ ]*:(?=[ \t\r\n]|$)|-[ \t\r\n]|\{{(?!\{{)")
_NO_VALUE = regex(r"(?:#.*|&\S+)?[ \t\r\n]*$")
_NOTE = regex(r"(?:(?<=  )|(?<=\t))#(?=[ \t\r\n]|$)")
_COMMENT = regex(r"#(?:[ \t\r\n]|$)")
_LINES_UP = 1_000
_LINES_BELOW = 200
_LONGEST = 20_000


class Entry(NamedTuple):
    """A key and the stretch of the file that was written as its value, without a trailing note.

    `column` is how far the key is indented; `flow` says that it stands between `{` and `}`.
    """

    path: tuple[str, ...]
    start: int
    end: int
    column: int
    flow: bool = False

    @property
    def key(self) -> str:
        """The last key."""
        return self.path[-1]


class _KeyLine(NamedTuple):
    key: str
    column: int
    value: int
    end: int


def entry_at(text: str, offset: int) -> Entry | None:
    """The innermost entry whose key or value holds the offset; None inside a block text or outside of any entry."""
    path: tuple[str, ...] = ()
    line = None
    for line in _keys_above(text, offset):
        path = (*path, line.key)
        written = text[line.value : line.end]
        if _BLOCK_HEADER.match(written):
            return None
        if _GROUP.match(written) and not (written[0] == "[" and line.key in copy_fields.FIELDS):
            return _flow_entry(text, offset, path, line)
        if not _NO_VALUE.match(written):
            break
    return _block_entry(text, path, line) if line else None


def _flow_entry(text: str, offset: int, path: tuple[str, ...], line: _KeyLine) -> Entry | None:
    """The entry between braces; text that only begins with a bracket is an entry of the line."""
    named = [entry for entry in flow_entries(text, line.value) if entry[0][-1]]
    for inner, start, end in named:
        if start - len(inner[-1]) - 4 <= offset <= end:
            return Entry((*path, *inner), start, end, line.column, flow=True)
    return None if named else _block_entry(text, path, line)


def _block_entry(text: str, path: tuple[str, ...], line: _KeyLine) -> Entry | None:
    if not path[-1]:
        return None
    start = line.value if line.value < line.end else _first_below(text, line)
    end = _value_end(text, start, line)
    below = _first_below(text, line)
    if text.startswith("#", start) and _GROUP_BELOW.match(text, below):
        return None  # the note of a key that has a group below it
    return Entry(path, start, end, line.column) if start < end <= start + _LONGEST else None


def _first_below(text: str, line: _KeyLine) -> int:
    """Where the first text below a key without a value begins; the line's end where it is not indented further."""
    for start, end in _lines_below(text, line.end):
        return start + _indent(text, start, end) if _indent(text, start, end) > line.column else line.end
    return line.end


def _value_end(text: str, start: int, line: _KeyLine) -> int:
    """The end of a value and of the lines below it that are indented further than its key."""
    first_end = _line_end(text, start)
    note = _NOTE.search(text, start, first_end)
    if note:
        return _trimmed(text, start, note.start())
    end = _trimmed(text, start, first_end)
    for below, below_end in _lines_below(text, first_end):
        indent = _indent(text, below, below_end)
        if indent <= line.column or _COMMENT.match(text, below + indent):
            break
        note = _NOTE.search(text, below, below_end)
        if note:
            return _trimmed(text, below, note.start())
        end = _trimmed(text, below, below_end)
    return end


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(BLANK))


def _lines_below(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The written lines below the one that ends there."""
    for _ in range(_LINES_BELOW):
        start = end + 1
        if start >= len(text):
            return
        end = _line_end(text, start)
        if text[start:end].strip(BLANK):
            yield start, end


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _keys_above(text: str, offset: int) -> list[_KeyLine]:
    """The lines with the keys that the offset is below, outermost first, its own line last."""
    found: list[_KeyLine] = []
    column = None
    for start, end in _lines_upwards(text, offset):
        match = _KEY_LINE.match(text, start, end)
        indent = match.end("lead") - start if match else _indent(text, start, end)
        if column is not None and (indent >= column or text.startswith("#", start + indent)):
            continue
        column = indent
        if match:
            found.append(_key_line(text, match, indent, end))
        if column == 0:
            break
    return found[::-1]


def _lines_upwards(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """The written lines from the one of the offset upwards, as offsets without their break."""
    end = _line_end(text, offset)
    for _ in range(_LINES_UP):
        start = text.rfind("\n", 0, end) + 1
        if end - start > _LONGEST:
            return
        if text[start:end].strip(BLANK):
            yield start, end
        if start == 0:
            return
        end = start - 1


def _indent(text: str, start: int, end: int) -> int:
    line = text[start:end]
    return len(line) - len(line.lstrip(" "))


def _key_line(text: str, match: re.Match[str], column: int, end: int) -> _KeyLine:
    value = match.end()
    while value < end and text[value] in " \t\r":
        value += 1
    return _KeyLine((match["key"] or "").strip("'\""), column, value, end)
