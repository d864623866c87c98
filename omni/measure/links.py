"""Finds links in plain text, because some channels weigh every link the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

Span = tuple[int, int]
Finder = Callable[[str], Iterator[Span]]

_WITH_PROTOCOL = re.compile(r"https?://[^\s<>\"«»“”]+", re.IGNORECASE)
_PERHAPS_DOMAIN = re.compile(r"(?<![\w@$#./-])(?:[\w-]+\.)+([^\W\d_]{2,24})(?![\w@-])(?:[/?#][^\s<>\"«»“”]*)?")
_EVERYDAY_ENDINGS = frozenset({"com", "de", "es", "eu", "fr", "info", "it", "net", "org", "ro", "uk"})
_RESERVED_ENDINGS = frozenset({"example", "invalid", "localhost", "test"})
"""Endings that nobody can register (RFC 2606)."""
_CLOSING = ".,;:!?…'’*_~"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def with_protocol(text: str) -> Iterator[Span]:
    """Each `http://` or `https://` link, without the punctuation that ends its sentence."""
    for match in _WITH_PROTOCOL.finditer(text) if "://" in text else ():
        yield match.start(), match.start() + _length_without_closing(match[0])


def with_or_without_protocol(text: str) -> Iterator[Span]:
    """Each link and each bare domain (`acme.it`, `www.acme.it/saldi`), in order.

    A domain is bare if its ending is a registered one; `info@acme.it` and `Fine.Compra` are none. The list of endings
    (publicsuffix.org) is package data, read when an ending that is not seen every day appears.
    """
    full = list(with_protocol(text))
    yield from sorted([*full, *(span for span in _bare_domains(text) if not _inside(span, full))])


def replaced(text: str, find: Finder, stand_in: str) -> str:
    """The text with every link replaced by the same stand-in."""
    pieces: list[str] = []
    done = 0
    for start, end in find(text):
        pieces += [text[done:start], stand_in]
        done = end
    return "".join([*pieces, text[done:]])


def _bare_domains(text: str) -> Iterator[Span]:
    for match in _PERHAPS_DOMAIN.finditer(text) if "." in text else ():
        if _is_registered_ending(match[1].lower()):
            yield match.start(), match.start() + _length_without_closing(match[0])


def _inside(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in others)


def _length_without_closing(link: str) -> int:
    while link and (link[-1] in _CLOSING or _is_unopened_bracket(link)):
        link = link[:-1]
    return len(link)


def _is_unopened_bracket(link: str) -> bool:
    opening = _BRACKETS.get(link[-1])
    return opening is not None and link.count(link[-1]) > link.count(opening)


def _is_registered_ending(ending: str) -> bool:
    return ending in _EVERYDAY_ENDINGS or (ending not in _RESERVED_ENDINGS and _is_listed(ending))


@cache
def _is_listed(ending: str) -> bool:
    """True for a line of the list, or one that says so of all that stands before it; no object is made of the rest."""
    return any(f"\n{line}\n".encode() in _list() for line in (ending, f"*.{ending}"))


@cache
def _list() -> bytes:
    from importlib.resources import files

    return files("publicsuffixlist").joinpath("public_suffix_list.dat").read_bytes()
