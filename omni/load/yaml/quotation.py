"""Copy as its author meant it, in quotation marks that YAML understands."""

from __future__ import annotations

from typing import NamedTuple

from omni.load.yaml.lost_copy import BLANK, ESCAPE, Loss
from omni.model.regex import regex
from omni.model.scalar_offsets import unescaped

_BREAKS = regex(r"(?<![ \t])[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*")
_NEEDS_ESCAPE = regex(r'["\\\n\t]')
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_ONE_STAR = regex(r"(?<![*\w])\*(?![*\s])([^*\n]+)(?<!\s)\*(?![*\w])")
"""Bold words as chats write them, where copy has two stars on each side and would print these."""
_UNSURE = frozenset({"note", "never closed"})


class Correction(NamedTuple):
    """What should be written instead; `sure` where only one reading of the author's words makes sense."""

    written: str
    sure: bool = True


def corrected(raw: str, loss: Loss) -> Correction:
    """The written value, mended: quoted, or with a block's text moved below its sign."""
    if loss.kind == "block" and "\n" in raw:
        return Correction(_moved_below(raw))
    if loss.kind in {"closed early", "never closed", "escape"}:
        return _requoted(raw, loss)
    text = folded(raw)
    bold = _ONE_STAR.sub(r"**\1**", text) if loss.kind == "alias" else text
    return Correction(quoted(bold), sure=bold == text and loss.kind not in _UNSURE)


def quoted(text: str) -> str:
    """The text between the marks that need the fewest changes to it."""
    if not _NEEDS_ESCAPE.search(text):
        return f'"{text}"'
    if "'" not in text and "\n" not in text and "\t" not in text:
        return f"'{text}'"
    return '"' + _NEEDS_ESCAPE.sub(lambda found: _ESCAPED[found.group()], text) + '"'


def folded(raw: str) -> str:
    """The lines of a text as one: a line break is a space, empty lines stay line breaks."""
    return _BREAKS.sub(lambda found: "\n" * (found.group().count("\n") - 1) or " ", raw.strip(BLANK))


def _moved_below(raw: str) -> str:
    first, _, rest = raw.partition("\n")
    indent = rest[: len(rest) - len(rest.lstrip(" "))]
    return f"{first[0]}\n{indent}{first[1:].strip()}\n{rest}"


def _requoted(raw: str, loss: Loss) -> Correction:
    mark, text = raw[0], raw.rstrip(BLANK)
    if loss.kind == "never closed":
        return Correction(quoted(folded(text[1:] if mark == '"' else text)), sure=False)
    if not text.endswith(mark) or loss.end == len(text) or _quotes_two_parts(text, loss.start):
        return Correction(quoted(folded(text)), sure=loss.kind == "closed early" and not text.endswith(mark))
    return Correction(quoted(_within(mark, folded(text[1:-1]))))


def _within(mark: str, inner: str) -> str:
    if mark == "'":
        return inner.replace("''", "'")
    return ESCAPE.sub(lambda found: found.group() if found["wrong"] else unescaped(found.group()), inner)


def _quotes_two_parts(text: str, closing: int) -> bool:
    """True for `"Ciao" disse "Anna"`: the first inner mark closes a word, the last one opens one."""
    last = text.rfind(text[0], 0, len(text) - 1)
    return (
        text[closing] == text[0]
        and not text[closing - 1].isspace()
        and not text[closing + 1].isalnum()
        and text[last - 1].isspace()
    )
