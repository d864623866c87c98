"""Measures a picture in pixels from its first bytes, without decoding it.

Sources: PNG (ISO/IEC 15948, 11.2.2) · JPEG (ITU-T T.81, B.2.2) and its orientation (Exif 2.32, 4.6.4) · GIF89a, 18 ·
WebP (RFC 9649, 2.5 to 2.7) · SVG 2, 8.2 · ISO base media (ISO/IEC 14496-12, 4.3)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from omni.model.pictures import PictureFile

HEAD = 2**18
"""So many bytes are always enough, but for a JPEG with a large preview or profile before its size."""

_SVG = re.compile(rb"<svg\b([^>]*)>")
_NUMBER = rb"(\d{1,6}(?:\.\d{1,6})?)"
_SIDE = re.compile(rb"""\s(width|height)\s*=\s*["']\s*""" + _NUMBER + rb"""(?:px)?\s*["']""")
_VIEW_BOX = re.compile(rb"""\sviewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+""" + _NUMBER + rb"[\s,]+" + _NUMBER)
_TURNED = frozenset({5, 6, 7, 8})
_BRANDS = {b"avif": "avif", b"avis": "avif", b"heic": "heic", b"heix": "heic", b"mif1": "heic", b"qt  ": "mov"}


def measured(head: bytes, size: int) -> PictureFile:
    """What a file of so many bytes is, by its first ones."""
    for is_one, name, pixels in _FORMATS:
        if is_one(head):
            width, height = pixels(head)
            return PictureFile(name, width, height, size)
    if head[4:8] == b"ftyp":
        return PictureFile(_BRANDS.get(head[8:12], "mp4"), size=size)
    return PictureFile("", size=size)


def _png(head: bytes) -> tuple[int, int]:
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def _gif(head: bytes) -> tuple[int, int]:
    return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")


def _webp(head: bytes) -> tuple[int, int]:
    if len(head) < 30:
        return 0, 0
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _jpeg(head: bytes) -> tuple[int, int]:
    turned = False
    for marker, body in _segments(head):
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            turned = _orientation(body[6:]) in _TURNED
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
            return (height, width) if turned else (width, height)
    return 0, 0


def _segments(head: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF:
        if head[at + 1] == 0xFF:
            at += 1
            continue
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        yield head[at + 1], head[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _orientation(tiff: bytes) -> int:
    order = "little" if tiff[:2] == b"II" else "big"

    def number(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], order)  # type: ignore[arg-type]

    first = number(4, 4)
    entries = range(first + 2, first + 2 + 12 * min(number(first, 2), 64), 12)
    return next((number(at + 8, 2) for at in entries if number(at, 2) == 0x0112), 1)


def _svg(head: bytes) -> tuple[int, int]:
    found = _SVG.search(head)
    attributes = found[1] if found else b""
    sides = {name: round(float(number)) for name, number in _SIDE.findall(attributes)}
    box = _VIEW_BOX.search(attributes)
    width, height = (round(float(side)) for side in box.groups()) if box else (0, 0)
    if len(sides) == 1 and width and height:
        scale = sides[b"width"] / width if b"width" in sides else sides[b"height"] / height
        return round(width * scale), round(height * scale)
    return sides.get(b"width", width), sides.get(b"height", height)


def _nothing(_head: bytes) -> tuple[int, int]:
    return 0, 0


_FORMATS: tuple[tuple[Callable[[bytes], object], str, Callable[[bytes], tuple[int, int]]], ...] = (
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), "png", _png),
    (lambda head: head.startswith(b"\xff\xd8\xff"), "jpg", _jpeg),
    (lambda head: head.startswith((b"GIF87a", b"GIF89a")), "gif", _gif),
    (lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP", "webp", _webp),
    (lambda head: head.startswith(b"\x1aE\xdf\xa3"), "webm", _nothing),
    (_SVG.search, "svg", _svg),
)
