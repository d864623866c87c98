"""Addresses that a text prints, with or without `https://`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from omni.read.slips import slips

_LONG, _FEWEST = 5, 1
_SHORT = re.compile(r"(?:c\.so|p\.za|v\.lo|b\.go|s\.ta|s\.to|f\.lli|c\.da|g\.le|m\.te|str\.la)$", re.IGNORECASE)
"""Short forms of words in Italian and Romanian addresses whose end is also a country's: `C.so Buenos Aires 44`."""
_CLOSING = ".,;:!?)]»”\"'…"


def printed_links(text: str, domains: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where addresses stand in a text, in order. The brand's own domains need no registered ending."""
    own, at = tuple(domains), 0
    found: list[tuple[int, int]] = []
    for line in text.split("\n"):
        found += [(at + start, at + end) for start, end in _in_line(line, own)]
        at += len(line) + 1
    return tuple(found)


@lru_cache(maxsize=4096)
def _in_line(line: str, domains: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The same of one line, which no address leaves; messages have many lines alike."""
    from omni.measure.links import with_or_without_protocol

    found = [one for one in with_or_without_protocol(line) if not _SHORT.match(line, *one)]
    for match in (*_of(domains).finditer(line), *_alike(line, domains)):
        start, end = match.start(), match.start() + len(match[0].rstrip(_CLOSING))
        if all(end <= left or right <= start for left, right in found):
            found.append((start, end))
    return tuple(sorted(found))


@lru_cache(maxsize=64)
def _of(domains: tuple[str, ...]) -> re.Pattern[str]:
    hosts = "|".join(map(re.escape, domains)) or "(?!)"
    return re.compile(rf"(?<![\w@./-])(?:www\.[\w.-]{{1,250}}\.[a-z]{{2,}}|(?:[\w-]+\.)*(?:{hosts}))(?![\w@.-]*\w)(?:[/?#]\S*)?", re.IGNORECASE)  # fmt: skip # noqa: E501


def _alike(line: str, domains: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Hosts whose name holds a brand's, or is almost one: `aurora-promo.example`, `aurora.com`, `arora.example`."""
    small = line.lower()
    for name, ending in _parts(domains):
        if f".{ending}" in small:
            yield from (one for one in _hosts(ending).finditer(line) if _is_almost(one["name"], name))
    for name in _names(domains):
        if any(part in small for part in (f"-{name}", f"{name}-", f"{name}.")):
            yield from _like(name).finditer(line)


@lru_cache(maxsize=64)
def _parts(domains: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The domains with a long name, cut at its end."""
    parts = (domain.lower().partition(".")[::2] for domain in domains)
    return tuple((name, ending) for name, ending in parts if ending and len(name) >= _LONG)


def _is_almost(said: str, name: str) -> bool:
    """True for a name with a hyphen more or a letter wrong."""
    plain = said.lower().replace("-", "")
    return said.lower() != name and slips(plain, name.replace("-", ""), _FEWEST) <= _FEWEST


@lru_cache(maxsize=64)
def _hosts(ending: str) -> re.Pattern[str]:
    host = rf"(?P<name>\w[\w-]*)\.{re.escape(ending)}"
    return re.compile(rf"(?<![\w@./-]){host}(?![\w@.-]*\w)(?:[/?#]\S*)?", re.IGNORECASE)


@lru_cache(maxsize=64)
def _names(domains: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for name in {domain.partition(".")[0] for domain in domains} if len(name) >= _LONG))


@lru_cache(maxsize=64)
def _like(name: str) -> re.Pattern[str]:
    host = rf"(?:[\w-]*-)?{re.escape(name)}(?:-[\w-]*)?\.[a-z]{{2,}}"
    return re.compile(rf"(?<![\w@./-]){host}(?![\w@.-]*\w)(?:[/?#]\S*)?", re.IGNORECASE)


def blanked(folded: str, links: Iterable[tuple[int, int]]) -> str:
    """The folded text with every address blanked out, so that no value is read inside one."""
    for start, end in links:
        folded = f"{folded[:start]}{chr(0) * (end - start)}{folded[end:]}"
    return folded
