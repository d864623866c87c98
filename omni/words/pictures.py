"""Pictures in words: formats and sizes as people call them."""

from __future__ import annotations

from collections.abc import Iterable

_FORMATS = {
    "jpg": "JPEG", "webp": "WebP", "mov": "QuickTime", "webm": "WebM",
}  # fmt: skip


def format_name(name: str) -> str:
    """A format as people call it: `JPEG`."""
    return _FORMATS.get(name, name.upper())


def any_of(names: Iterable[str]) -> str:
    """A choice: `JPEG, PNG or GIF`."""
    words = list(names)
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def weight(size: int) -> str:
    """A number of bytes as people say it: `8.2 MB`, `140 kB`."""
    for unit, power in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= power:
            return f"{size / power:.1f}".removesuffix(".0") + f" {unit}"
    return f"{size} bytes"
