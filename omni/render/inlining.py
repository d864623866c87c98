"""Styles moved into the elements of a page, where mail programs read them, once for pages that differ in words only.

Which styles an element gets does not depend on the words: a page with holes in place of what is printed, its form, is
inlined once, and the words of each message are put in as the inliner would write them. That holds where they are text
between tags or the value of an attribute that no style asks for; every other page is inlined as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from omni.model.frozen import Frozen
from omni.render.errors import RenderError
from omni.render.marks import CLOSE, FIRST, MOST, strip

if TYPE_CHECKING:
    from css_inline import CSSInliner

_UNMARKED = chr(FIRST + MOST - 1)
"""Opens words that have no marks."""
_OPEN = f"[{chr(FIRST)}-{_UNMARKED}]"
_CONTENT = re.compile(f' content="([^"{chr(FIRST)}-{CLOSE}]*)"')
_WORDS = re.compile(f"({_OPEN})([^{chr(FIRST)}-{CLOSE}]*){CLOSE}")
_HOLE = re.compile(f"({_OPEN}){CLOSE}")
_TAG = re.compile(r'(?is)(<!--.*?-->|<style\b.*?</style\s*>|</?[a-z](?:[^<>"\']|"[^"]*")*>|<!doctype[^<>]*>)')
_FREE = re.compile(r'(?i)\s(?:alt|aria-label|content|href|src|title)="[^"]*"')
"""Attributes of which no style asks."""
_READ_OTHERWISE = re.compile(
    r"(?i)<(?:pre|listing|textarea|script|noscript|xmp|iframe|noembed|noframes|svg|math|plaintext|template|select)\b"
)
_ODD = re.compile("&(?!(?:amp|lt|gt|#39|#34);)|[<>\"'\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What does not stand in escaped text, or is not written as it was read."""


_ANGLE = re.compile("&[lg]t;")


class _Form(Frozen):
    """A page with holes, inlined: what stands between them, the number of each, which are in a tag, and which are the
    first text behind one.
    """

    between: tuple[str, ...]
    order: tuple[int, ...]
    in_tags: frozenset[int]
    first: frozenset[int]


def inlined(marked: str) -> tuple[str, str]:
    """A page as it is published, and the same with marks; of the page with marks.

    Raises RenderError where a style cannot be read.
    """
    page, marks, words = _holed(marked)
    form = _form(page) if len(words) < MOST else None
    again = _written(form, marks, words) if form else ""
    return (strip(again), again) if again else _whole(marked)


def _whole(marked: str) -> tuple[str, str]:
    clean, also_marked = _inline(strip(marked)), _inline(marked)
    return clean, also_marked if strip(also_marked) == clean else clean


def _holed(marked: str) -> tuple[str, list[str], list[str]]:
    """The page with numbered holes, and the marks and the words that were there."""
    parts = _WORDS.split(_CONTENT.sub(f' content="{_UNMARKED}\\1{CLOSE}"', marked))
    holes = (f"{chr(FIRST + at)}{CLOSE}{text}" for at, text in enumerate(parts[3::3]))
    return "".join((parts[0], *holes)), parts[1::3], parts[2::3]


def _written(form: _Form, marks: Sequence[str], words: Sequence[str]) -> str:
    """The page with words in its holes; nothing where the inliner might write them otherwise.

    Space alone is text as any other behind text.
    """
    written = [form.between[0]]
    for at, text in zip(form.order, form.between[1:], strict=True):
        mark, said, in_tag = marks[at], words[at], at in form.in_tags
        if _ODD.search(said) or (in_tag and _ANGLE.search(said)) or (at in form.first and not said.strip()):
            return ""
        said = said.replace("&#39;", "'").replace("&#34;", "&quot;" if in_tag else '"').replace("\u00a0", "&nbsp;")
        written += (said, text) if mark == _UNMARKED else (mark, said, CLOSE, text)
    return "".join(written)


@lru_cache(maxsize=256)
def _form(page: str) -> _Form | None:
    """The form of a page with holes; None where what is put into one may change more than itself."""
    parts = _TAG.split(page)
    texts, tags = parts[::2], parts[1::2]
    if _READ_OTHERWISE.search(page) or any("<" in text for text in texts) or any(map(_asks, tags)):
        return None
    between = _HOLE.split(_inline(page))
    order = tuple(ord(mark) - FIRST for mark in between[1::2])
    in_tags = frozenset(ord(mark) - FIRST for tag in tags for mark in _HOLE.findall(tag))
    if sorted(order) != list(range(len(_HOLE.findall(page)))) or any(map(_is_marked, between[::2])):
        return None
    behind_tags = (at for at, text in zip(order, between[::2], strict=False) if text.rstrip().endswith(">"))
    return _Form(tuple(between[::2]), order, in_tags, frozenset(behind_tags) - in_tags)


def _asks(tag: str) -> bool:
    """True for styles that ask for attributes, and for a tag, a comment or styles with a hole that may matter."""
    is_style = tag[:6].lower() == "<style"
    bound = tag if is_style or tag.startswith("<!") else _FREE.sub("", tag)
    return _is_marked(bound) or (is_style and ("[" in tag or ":empty" in tag.lower()))


def _is_marked(text: str) -> bool:
    return strip(text) != text


def _inline(page: str) -> str:
    from css_inline import InlineError

    try:
        return _inliner().inline(page)
    except InlineError as error:
        raise RenderError(f"a style of the page is no CSS: {strip(str(error))}") from None


@cache
def _inliner() -> CSSInliner:
    from css_inline import CSSInliner

    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
