"""Conditions as people write them (`tier is gold`, `tier == "gold" && orders > 3`) → the same as omni reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

from omni.expression.parsing import parse
from omni.expression.parts import walk
from omni.model.expression import Compare, In, Literal, Name, Tree

_COMPARISONS = {
    r"(?:is|are)\s+not\s+equal\s+to|(?:does|do)\s+not\s+equal|isn't|(?:is|are)\s+not": "<>",
    r"(?:is|are)\s+(?:greater|more|higher|over)(?:\s+than)?": ">",
    r"(?:is|are)\s+(?:less|lower|under|fewer)(?:\s+than)?": "<",
    r"(?:is|are)\s+at\s+least": ">=",
    r"(?:is|are)\s+at\s+most": "<=",
    r"(?:is|are)\s+equal\s+to|equals?(?:\s+to)?|is|are|:": "=",
}
_SIGNS = {"==": "=", "===": "=", "=>": ">=", "=<": "<=", "≤": "<=", "≥": ">=", "≠": "<>"}
_JOINTS = {"&&": "AND", "&": "AND", "||": "OR", "|": "OR"}
_WORD = "|".join(f"(?:{pattern})" for pattern in _COMPARISONS)
_QUOTED = r"\"[^\"']*\"|“[^”']*”|„[^“”']*[“”]|«[^»']*»|‘[^’']*’|`[^`']*`|'[^']*'"
_VALUE = rf"(?P<quoted>{_QUOTED})|(?P<number>[0-9][0-9.]*(?![\w.]))|(?P<bare>[^\W\d][\w-]*(?![\w.(]))"
_COMPARED = (
    rf"(?i)(?:(?P<words>\b(?:{_WORD}(?<!:))\b|:(?=\s))|(?P<sign>===?|=>|=<|<>|!=|<=|>=|[=<>≤≥≠]))\s*"
    rf"(?!(?:not\s+)?(?:null|in|between)\b)(?:{_VALUE})"
)
_KEPT = r"'[^']*'"
_JOINT = r"&&?|\|\|?"
_OTHER_QUOTES = rf"(?!'){_QUOTED}"
_TRUTHS = {"true", "false"}


class Meant(NamedTuple):
    """A condition in omni's words, and the stretch of the text that most needed them."""

    text: str
    start: int
    end: int
    words: str


def meant(text: str) -> Meant | None:
    """What a text that is no condition was meant to say; None where it is not plain."""
    found = [one for one in re.finditer(_COMPARED, text) if one["words"]]
    rewritten = _outside_quotes(re.sub(_COMPARED, _comparison, text))
    tree, _ = parse(rewritten)
    if tree is None or rewritten == text:
        return None
    start, end = found[0].span() if found else (0, 0)
    return Meant(rewritten, start, end, text[start:end])


def _comparison(found: re.Match[str]) -> str:
    sign = _SIGNS.get(found["sign"], found["sign"]) if found["sign"] else _sign_of(found["words"])
    return f" {sign} {_value(found)}" if found["words"] == ":" else f"{sign} {_value(found)}"


def _sign_of(words: str) -> str:
    matching = (sign for pattern, sign in _COMPARISONS.items() if re.fullmatch(pattern, words, re.IGNORECASE))
    return next(matching, "=")


def _value(found: re.Match[str]) -> str:
    if found["number"] or (found["bare"] or "").lower() in _TRUTHS:
        return found["number"] or found["bare"]
    return f"'{found['bare'] or found['quoted'][1:-1]}'"


def _outside_quotes(text: str) -> str:
    """Other quotation marks as straight ones, and other signs between conditions as words."""
    plain = re.sub(_OTHER_QUOTES, lambda found: f"'{found[0][1:-1]}'", text)
    kept = [found[0] for found in re.finditer(_KEPT, plain)]
    parts = [re.sub(_JOINT, lambda found: _JOINTS[found[0]], part) for part in re.split(_KEPT, plain)]
    return "".join(part + quoted for part, quoted in zip(parts, [*kept, ""], strict=True))


def bare_words(tree: Tree) -> dict[Name, Name]:
    """The names that a field is compared with, each with that field: one may be a word without its quotation marks."""
    found: dict[Name, Name] = {}
    for part in walk(tree):
        match part:
            case Compare(left=Name() as field, right=Name() as word):
                found[word] = field
            case In(term=Name() as field, options=options):
                found |= {word: field for word in options if isinstance(word, Name)}
    return found


def texts_compared(tree: Tree, name: Name) -> set[str]:
    """The texts that a name is compared with."""
    found: set[str] = set()
    for part in walk(tree):
        match part:
            case Compare(left=left, right=Literal(value=str(text))) if left == name:
                found.add(text)
            case In(term=term, options=options) if term == name:
                found |= {str(one.value) for one in options if isinstance(one, Literal)}
    return found
