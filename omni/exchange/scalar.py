"""A text written as YAML so that it reads back as it was meant: in the style that stands there, as far as it can."""

from __future__ import annotations

import re

from omni.model.node import Scalar

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that nobody can see; omni refuses them in copy, however they are written."""
_ONLY_ESCAPED = re.compile("[\u2028\u2029\ufeff]")
_TO_ESCAPE = re.compile('["\\\\\n\t\u2028\u2029\ufeff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_NOTE = re.compile(r"[ \t]+#.*")
_PLAIN = re.compile(r"[^\W\d_](?:[\w !.?;’-]*[\w!.?;’])?")


def written(text: str, indent: int, *, flow: bool) -> str:
    """A text that is new: below a `|` where it has several lines and may, else between quotation marks."""
    return _block("|", text, indent) if "\n" in text and not flow and _may_be_block(text) else double(text)


def rewritten(text: str, scalar: Scalar, raw: str, indent: int, *, flow: bool) -> str:
    """A text in place of another one, of which `raw` is what is written; a folded block becomes one of whole lines."""
    if scalar.style in {"literal", "folded"}:
        header, _, below = raw.partition("\n")
        if _may_be_block(text):
            return _block(f"|{header[1:]}", text, _indentation(below, scalar.value))
        note = _NOTE.search(header)
        return double(text) + (note[0].rstrip("\r") if note else "")
    if "\n" in text:
        return written(text, indent, flow=flow)
    if scalar.style == "single" and not _ONLY_ESCAPED.search(text) and "\t" not in text:
        return "'" + text.replace("'", "''") + "'"
    return text if scalar.style == "plain" and _PLAIN.fullmatch(text) else double(text)


def double(text: str) -> str:
    """A text on one line between double quotation marks."""
    return '"' + _TO_ESCAPE.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}", text) + '"'


def _may_be_block(text: str) -> bool:
    return not text.startswith((" ", "\t", "\n")) and _ONLY_ESCAPED.search(text) is None


def _block(header: str, text: str, indent: int) -> str:
    lines = text.rstrip("\n").split("\n")
    return header.rstrip("\r") + "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines)


def _indentation(below: str, value: str) -> int:
    """How far a block is indented: what its first line has more than the value's."""
    return max(1, _spaces(below) - _spaces(value))


def _spaces(text: str) -> int:
    line = next((line for line in text.split("\n") if line.strip()), "")
    return len(line) - len(line.lstrip(" "))
