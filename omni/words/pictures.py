"""Pictures in words: formats and sizes as people call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.model.pictures import PictureLimit

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


def taken(limit: PictureLimit) -> str:
    """What a channel takes: `1:1 or 4:5, at least 1,080 pixels wide, at most 8 MB, JPEG or PNG`."""
    return ", ".join(_taken(limit))


def _taken(limit: PictureLimit) -> Iterator[str]:
    if limit.ratios:
        yield any_of(map(str, limit.ratios))
    if limit.min_width:
        yield f"at least {limit.min_width:,} pixels wide"
    if limit.min_height:
        yield f"at least {limit.min_height:,} pixels high"
    if limit.max_bytes is not None:
        yield f"at most {weight(limit.max_bytes)}"
    if limit.formats:
        yield any_of(map(format_name, limit.formats))
    if limit.max_seconds is not None:
        yield f"videos of at most {limit.max_seconds:,} s"
