"""The CSS of a page template: each block of declarations, in style sheets and in `style="…"`, with brand colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from omni.model.frozen import Frozen

_VARIABLE = re.compile(r"\{\{-?\s*brand\.colors\.(\w+)\s*-?\}\}")
_OTHER_CODE = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_BLOCK = re.compile(r"\{([^{}]*)\}|\sstyle\s*=\s*\"([^\"]*)\"")
_DECLARATION = re.compile(r"(?<![\w-])([a-z-]+)\s*:\s*([^;]+)")
_HIDDEN = re.compile(r"display:none|font-size:0|opacity:0(?![.\d])|visibility:hidden|max-height:0")


class Declared(Frozen):
    """The value of one property and where it stands in its file."""

    value: str
    start: int
    end: int


Block = Mapping[str, Declared]


def blocks(text: str, colors: Mapping[str, str]) -> tuple[Block, ...]:
    """Every block of a template whose text people see, its properties by name; the last of a name counts."""
    return _blocks(text, tuple(colors.items()))


@lru_cache(maxsize=256)
def _blocks(text: str, colors: tuple[tuple[str, str], ...]) -> tuple[Block, ...]:
    return tuple(_read(text, dict(colors)))


def _read(text: str, colors: Mapping[str, str]) -> Iterator[Block]:
    plain = _OTHER_CODE.sub(_blank, _VARIABLE.sub(lambda match: colors.get(match[1], "").ljust(len(match[0])), text))
    for match in _BLOCK.finditer(plain):
        group = 1 if match[1] is not None else 2
        if not _HIDDEN.search(match[group].replace(" ", "")):
            yield {one[1]: _declared(match.start(group), one) for one in _DECLARATION.finditer(match[group])}


def _declared(offset: int, match: re.Match[str]) -> Declared:
    value = match[2].rstrip()
    return Declared(value, offset + match.start(2), offset + match.start(2) + len(value))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
