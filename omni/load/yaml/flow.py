"""Keys and values between `{` and `}`, told apart as an author means them: a comma splits only in front of a key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.load.yaml.lost_copy import BLANK, QUOTED
from omni.model.regex import regex

_KEY = r"""(?:[a-z_][\w.-]*|"[^"\n]*"|'[^'\n]*')"""
_FLOW_KEY = regex(rf"({_KEY})[ ]*:(?=[ \t\r\n\"'{{\[]|$)")
_NEXT = regex(rf"[ \t]*(?:{_KEY}[ ]*:(?=[ \t\r\n\"'{{\[]|$)|[\n}}\]#]|$)")
_SPACE = regex(r"(?:[ \t\r\n]++|(?<=[ \t\r\n{\[,])#[^\n]*+)*+")
_TO_VALUE = regex(r"(?:[ \t\r\n]++|(?<=[ \t\r\n])#(?=[ \t\r\n])[^\n]*+)*+")
_AFTER_QUOTED = regex(r"[ \t]*(?:[,}\]\n]|$|#)|[ \t\r\n]+#")
_STOP = regex(r"[{}\[\],\n]|(?:(?<=  )|(?<=\t))#(?=[ \t\r\n])")
_FARTHEST = 10_000


def flow_entries(text: str, start: int) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The path, start and end of every text in the group that opens at `start`; a text without a key ends in ""."""
    keys: list[str] = []
    key = ""
    at = start
    while at < min(len(text), start + _FARTHEST):
        character = text[at]
        if character in "{[" and not _is_text(text, at):
            keys.append(key)
            key, at = "", _skip(text, at + 1)
        elif character in "}]":
            keys = keys[:-1]
            if not keys:
                return
            key, at = "", _skip(text, at + 1)
        elif character == ",":
            key, at = "", _skip(text, at + 1)
        elif not key and (found := _FLOW_KEY.match(text, at)):
            key, at = found[1].strip("'\""), _skip(text, found.end(), _TO_VALUE)
        else:
            end = _text_end(text, at)
            yield (*filter(None, keys), key), at, end
            key, at = "", _skip(text, max(end, at + 1))


def _is_text(text: str, at: int) -> bool:
    return text.startswith("{{", at)


def _skip(text: str, at: int, passed: re.Pattern[str] = _SPACE) -> int:
    found = passed.match(text, at)
    return found.end() if found else at


def _text_end(text: str, start: int) -> int:
    """Where a text ends: at its closing quotation mark, a comma before a key, a closing } or the end of the line."""
    quoted = QUOTED[text[start]].match(text, start) if text[start] in QUOTED else None
    if quoted and _AFTER_QUOTED.match(text, quoted.end()):
        return quoted.end()
    depth = 0
    end = len(text)
    for stop in _STOP.finditer(text, start):
        character = stop.group()
        if character in "{[":
            depth += 1
        elif character in "}]" and depth:
            depth -= 1
        elif character != "," or (not depth and _NEXT.match(text, stop.end())):
            end = stop.start()
            break
    return start + len(text[start:end].rstrip(BLANK))
