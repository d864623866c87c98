"""Hosts and registered domains of web addresses."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

SHORTENERS = frozenset({
    "bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at", "t.co", "t.ly",
    "tiny.cc", "tinyurl.com", "v.gd",
})  # fmt: skip
"""Hosts on which anybody may hide an address."""


def host_of(address: str) -> str:
    """The host of a web address, also of one printed without `https://`; nothing for mail, telephone and the like."""
    scheme, separator, _ = address.partition(":")
    if separator and scheme.lower() not in {"http", "https"} and "." not in scheme:
        return ""
    try:
        return urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def registered_domain(host: str) -> str:
    """The part of a host that somebody owns: `aurora.example` of `shop.aurora.example`."""
    owned: str | None = _suffixes().privatesuffix(host.lower())
    return owned or host.lower()


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
