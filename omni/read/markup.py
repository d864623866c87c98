"""HTML and SVG as lines of text, as a person reads them: no tags, no styles, nothing hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from omni.model.frozen import field

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNREAD = frozenset(
    {"head", "style", "script", "template", "noscript", "title", "desc", "defs", "-comment", "!doctype"}
)
_TOLD_IN_LISTS = frozenset({"description", "discountCode", "headline"})
"""Properties of a page that mail programs show in their list of messages."""
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "del", "tspan", "g", "svg",
})  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])|max-height\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_SPACES = " \t\r\n\f"
_TO_COLLAPSE = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
_MARK = re.compile("([\U000f0000-\U0010ffff])")


class Lines(Struct):
    """Readable text as it grows. Marks stay in it; `links` are stretches of it with their addresses, also marked.

    `drawn` are the addresses that QR codes hold, and where in the text the codes stand; `asides` are stretches that the
    page itself does not show. `is_labelled` says that the running line is the label of the cell that comes next.
    """

    text: list[str] = field(default_factory=list)
    length: int = 0
    links: list[tuple[int, int, str]] = field(default_factory=list)
    drawn: list[tuple[int, str]] = field(default_factory=list)
    asides: list[tuple[int, int]] = field(default_factory=list)
    last: str = "\n"
    is_labelled: bool = False

    def write(self, words: str) -> None:
        """Adds words of the running line; white space collapses as in a browser."""
        if self.last in " \n" and not words.strip(_SPACES):
            return
        words = _TO_COLLAPSE.sub(" ", words)
        for at, piece in enumerate((words,) if words.isascii() else _MARK.split(words)):
            shown = piece[1:] if self.last in " \n" and piece.startswith(" ") else piece
            if shown:
                self.text.append(shown)
                self.length += len(shown)
                self.last = self.last if at % 2 else shown[-1]

    def end_line(self) -> None:
        """Ends the running line, unless nothing stands in it."""
        if self.last != "\n":
            self.text.append("\n")
            self.length += 1
            self.last = "\n"


def lines(html: str) -> Lines:
    """Reads a page. Alternative texts of images are read too: they are shown while images are off."""
    from selectolax.lexbor import LexborHTMLParser

    found = Lines()
    root = LexborHTMLParser(html).root
    todo: list[tuple[LexborNode, int | None]] = [(root, None)] if root is not None else []
    while todo:
        node, opened_at = todo.pop()
        tag = node.tag
        if opened_at is not None:
            _leave(found, node, tag, opened_at)
        elif tag == "-text":
            found.write(node.text_content or "")
        elif tag not in _UNREAD and not _is_hidden(node):
            _enter(found, node, tag)
            todo.append((node, found.length))
            todo += [(child, None) for child in _children(node)][::-1]
    return found


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _hides(attributes.get("style") or "")


@lru_cache(maxsize=4096)
def _hides(style: str) -> bool:
    """True for a style that shows nothing; pages have few styles, many times each."""
    return _HIDDEN.search(style) is not None


def _enter(found: Lines, node: LexborNode, tag: str | None) -> None:
    if tag not in _INLINE and not (tag == "td" and found.is_labelled):
        found.end_line()
    found.is_labelled = False
    if tag == "img":
        found.write(f" {node.attributes.get('alt') or ''} ")
    elif tag == "meta" and node.attributes.get("itemprop") in _TOLD_IN_LISTS:
        before = found.length
        found.write("promo code: " if node.attributes["itemprop"] == "discountCode" else "")
        found.write(node.attributes.get("content") or "")
        found.asides.append((before, found.length))
    elif tag == "svg" and "://" in (held := node.attributes.get("data-qr") or ""):
        found.drawn.append((found.length, held))


def _leave(found: Lines, node: LexborNode, tag: str | None, opened_at: int) -> None:
    if tag == "a" and "href" in node.attributes:
        found.links.append((opened_at, found.length, node.attributes["href"] or ""))
    if tag == "th" and node.attributes.get("scope") == "row" and found.last not in " \n":
        found.write(": ")
        found.is_labelled = True
    elif tag not in _INLINE:
        found.end_line()
