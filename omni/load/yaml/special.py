"""Texts that begin with a name or a tag, with a space that is none, and texts with escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.load.yaml.reading import Oddity
from omni.model.node import Mapping, Node, Scalar, Sequence, Span
from omni.model.regex import regex
from omni.model.scalar_offsets import stretches

WIDE = "\xa0\u2000-\u200a\u202f\u3000"
_WIDE_INDENT = regex(rf"^[ -]*[{WIDE}]", re.MULTILINE)
_TAG = regex(r"!\S*")
_PROPERTIES = regex(r"(?:[&!][^ \t\r\n,\[\]{}]*+[ \t\r\n]*+)*+")
_HIDDEN = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def tag(text: str, start: int) -> Oddity:
    """The tag of a value whose properties begin at `start`."""
    found = _TAG.search(text, start)
    at, end = found.span() if found else (start, start + 1)
    return Oddity("tag", at, end, text[at:end])


def bare(text: str, node: Scalar) -> Scalar:
    """The scalar with a span that leaves its name and its tag out."""
    found = _PROPERTIES.match(text, node.span.start, max(node.span.end, node.span.start))
    start = min(found.end(), node.span.end) if found else node.span.start
    breaks = text.count("\n", node.span.start, start)
    column = start - text.rfind("\n", 0, start) if breaks else node.span.column + start - node.span.start
    return Scalar(node.value, node.style, Span(start, node.span.end, node.span.line + breaks, column))


def last(text: str, node: Scalar) -> Scalar:
    """An absent value at the end of the file, which libyaml places on a line of its own."""
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return Scalar(node.value, node.style, Span(len(text), len(text), line, column))


def hidden(text: str, node: Scalar) -> Iterator[Oddity]:
    """The first escape of a text that writes a character nobody can see."""
    found = _HIDDEN.search(node.value)
    if found:
        written = stretches(text, node)
        start, end = (
            (written.starts[found.start()], written.ends[found.start()])
            if written
            else (node.span.start, node.span.end)
        )
        yield Oddity("hidden", start, end, text[start:end])


def wide_spaces(text: str, root: Node | None) -> Iterator[Oddity]:
    """No-break spaces that indent a line, which YAML takes for the first letters of a name."""
    indents = set() if text.isascii() else {found.end() - 1 for found in _WIDE_INDENT.finditer(text)}
    nodes = [root] if indents and root else []
    while nodes:
        node = nodes.pop()
        if isinstance(node, Sequence):
            nodes.extend(node.items)
        elif isinstance(node, Mapping):
            nodes.extend(part for pair in node.pairs for part in pair)
        elif node.style == "plain" and node.span.start in indents:
            indents.discard(node.span.start)
            yield Oddity("wide space", node.span.start, node.span.start + 1)
