"""What YAML takes for its own in a text that was written without (or with the wrong) quotation marks.

A `#` after a space starts a note. Which one was meant is decided so, in copy fields only:
- `#Lumen`, attached to a word, is copy, however many spaces precede it;
- `# words` after one space is told too, but never repaired unasked: it may be a note for colleagues;
- `# words` after two spaces or more, after `key:` alone, on a line of its own, or after a quoted text, a number,
  a date, `true` or `false` is a note.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from omni.model.regex import regex

LossKind = Literal[
    "hash", "note", "colon", "comma", "bracket", "alias", "anchor", "tag", "block", "reserved", "list item", "braces",
    "group", "closed early", "never closed", "escape",
]  # fmt: skip


class Loss(NamedTuple):
    """The half-open stretch of the written value that YAML takes for its own."""

    kind: LossKind
    start: int
    end: int


BLANK = " \t\r\n"
"""What YAML takes for space; a no-break space is a letter."""
QUOTED = {'"': regex(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL), "'": regex(r"'(?:[^']++|'')*+'")}
ESCAPE = regex(r"""\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abt\tnvfre "/\\N_LP\n])|(?P<wrong>\\.)""")
_BEGINNINGS: tuple[tuple[str, LossKind], ...] = (
    (r"\{\{", "braces"), (r"[{}\]\[]", "group"), (r"\*", "alias"), ("&", "anchor"), ("!", "tag"),
    (r"[%@`]", "reserved"), (r"[|>]", "block"), (r"[-?:](?=[ \t\r\n]|$)", "list item"), (",", "comma"),
)  # fmt: skip
_BEGINNING = tuple((regex(pattern), kind) for pattern, kind in _BEGINNINGS)
_BEGINNING_FLOW = (*_BEGINNING, (regex("[?:]"), "reserved"))
_BLOCK_HEADER = regex(r"[|>][-+0-9]{0,2}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)")
_HASH = r"(?P<hash>(?:^|(?<=[ \t\r\n]))#(?P<note>(?=[ \t\r\n]|$))?)"
_INSIDE = regex(_HASH + r"|(?P<colon>:(?=[ \t\r\n]|$))")
_INSIDE_FLOW = regex(_HASH + r"|(?P<colon>:(?=[ \t\r\n,?{}\[\]]|$))|(?P<comma>,)|(?P<bracket>[{}\[\]])")
_NUMBER = regex(
    r"(?:[-+]?[0-9][0-9.,_]*|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+)?|true|false)[ \t\r\n]*$", re.IGNORECASE
)


def loss(raw: str, *, flow: bool) -> Loss | None:
    """The first thing in a written value that YAML takes for its own; None where all of it stays text."""
    if raw[0] in QUOTED:
        return _quoted_loss(raw)
    if _BLOCK_HEADER.match(raw):
        return None
    for beginning, kind in _BEGINNING_FLOW if flow else _BEGINNING:
        found = beginning.match(raw)
        if found:
            return Loss(kind, 0, found.end())
    return _inner_loss(raw, _INSIDE_FLOW if flow else _INSIDE)


def _quoted_loss(raw: str) -> Loss | None:
    found = QUOTED[raw[0]].match(raw)
    if not found:
        return Loss("never closed", 0, 1)
    after = raw[found.end() :]
    if after.strip(BLANK) and not re.match(r"[ \t\r\n]+#", after):
        return Loss("closed early", found.end() - 1, found.end())
    wrong = raw[0] == '"' and next((one for one in ESCAPE.finditer(raw) if one["wrong"]), None)
    return Loss("escape", *wrong.span()) if wrong else None


def _inner_loss(raw: str, inside: re.Pattern[str]) -> Loss | None:
    found = inside.search(raw)
    if not found:
        return None
    if found["hash"] is None:
        kind: LossKind = "colon" if found["colon"] else "comma" if found["comma"] else "bracket"
        return Loss(kind, *found.span())
    end = raw.find("\n", found.start())
    number = inside is _INSIDE and end < 0 and _NUMBER.match(raw[: found.start()])
    if number or (found["note"] is not None and found.start() == 0):
        return None
    return Loss("hash" if found["note"] is None else "note", found.start(), len(raw) if end < 0 else end)
