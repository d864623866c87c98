"""File names that say what is inside, change with their content, and work on Windows and macOS."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath

_LONGEST_SLUG, _START = 48, 24
_HASH_DIGITS = 12
_PLAIN = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9_-])?")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def slug(text: str) -> str:
    """`text` in small ASCII letters, digits and hyphens, at most 48 of them: a long text is cut in the middle.

    Letters outside ASCII lose their marks (`ă` → `a`) or go; what has no such letter gives an empty slug.
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    if len(whole) <= _LONGEST_SLUG:
        return whole
    return f"{whole[:_START].rstrip('-')}-{whole[_START + 1 - _LONGEST_SLUG :].lstrip('-')}"


def name_of(logical: str, body: bytes) -> str:
    """The name of `body` inside `v/`: `mail/it.html`, as the caller calls it, becomes `mail-it-9f86d081884c.html`.

    Equal bodies under one logical name have one name, and names differ in more than the case of letters.
    """
    return name_for(logical, digest_of(body))


@lru_cache(maxsize=4096)
def name_for(logical: str, digest: str) -> str:
    """The name of a body of which the digest is known."""
    path = PurePosixPath(logical)
    extension = slug(path.suffix) or "bin"
    return "-".join(filter(None, (slug(str(path.with_suffix(""))), digest[:_HASH_DIGITS]))) + f".{extension}"


def digest_of(body: bytes) -> str:
    """SHA-256 as 64 hex digits."""
    return hashlib.sha256(body).hexdigest()


def is_portable(name: str) -> bool:
    """True for a single file name that every file system takes as it is: small letters, and no device of Windows."""
    return bool(_PLAIN.fullmatch(name)) and name.partition(".")[0] not in _DEVICES
