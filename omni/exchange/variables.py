"""What a translation must keep: the variables that a text prints, those it asks about, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = re.compile(r"\{\{(?P<printed>.*?)\}\}|\{%-?\s*(?:if|elif)\b(?P<asked>.*?)%\}", re.DOTALL)
_CHAIN = re.compile(r"(?<![\w.|])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_FILTER = re.compile(r"\|\s*[a-z_]+")
_LINK = re.compile(r"\[[^\[\]]+\]\((?P<target>[^()\s{}]+)\)")
_WORDS = frozenset({"if", "else", "not", "and", "or", "in", "is", "defined", "true", "false", "none", "range"})


def kept(text: str) -> tuple[str, ...]:
    """Each thing to keep as it is written, once, in order: `{{ code }}`, `{% if person.tier %}`, `(shop)`.

    Filters are left out: which one a date takes depends on the language.
    """
    return tuple(dict.fromkeys(_kept(text)))


def lacking(translation: str, source: str) -> tuple[str, ...]:
    """What a translation does not keep."""
    there = kept(translation)
    return tuple(one for one in kept(source) if one not in there)


def strange(translation: str, *known: str) -> tuple[str, ...]:
    """What a translation names that none of the known texts does."""
    there = {one for text in known for one in kept(text)}
    return tuple(one for one in kept(translation) if one not in there)


def _kept(text: str) -> Iterator[str]:
    for code in _CODE.finditer(text):
        asked = code["asked"] is not None
        for name in _names(code["asked"] if asked else code["printed"]):
            yield f"{{% if {name} %}}" if asked else f"{{{{ {name} }}}}"
    for link in _LINK.finditer(text):
        yield f"({link['target']})"


def _names(code: str) -> Iterator[str]:
    bare = _FILTER.sub("", _TEXT.sub("", code))
    return (name for name in _CHAIN.findall(bare) if name not in _WORDS)
