"""A picture's size is read from its first bytes, and no bytes make the reader fail."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.measure.pictures import measured
from omni.model.pictures import PictureFile

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1200, 600) + bytes(9)
GIF = b"GIF89a" + struct.pack("<HH", 320, 50) + bytes(3)
LOSSY = b"RIFF\0\0\0\0WEBPVP8 " + bytes(4) + b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 360)
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + struct.pack("<I", 799 | 599 << 14) + bytes(5)
EXTENDED = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (1079).to_bytes(3, "little") + (1919).to_bytes(3, "little")
SOF = b"\xff\xc2\0\x0b\x08" + struct.pack(">HH", 628, 1200) + bytes(4)
THUMBNAIL = b"\xff\xe0" + struct.pack(">H", 2000) + SOF * 200
UNTABLED = b"\xff\xc4\0\x06\0\0\0\0"


def _exif(orientation: int, order: str) -> bytes:
    """A segment that says how the camera was held, in either byte order."""
    mark = b"II" if order == "<" else b"MM"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"Exif\0\0" + mark + struct.pack(f"{order}HIH", 42, 8, 1) + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (PNG, ("png", 1200, 600)),
        (GIF, ("gif", 320, 50)),
        (LOSSY, ("webp", 640, 360)),
        (LOSSLESS, ("webp", 800, 600)),
        (EXTENDED, ("webp", 1080, 1920)),
        (_jpeg(SOF), ("jpg", 1200, 628)),
        (_jpeg(THUMBNAIL[:2002], UNTABLED, SOF), ("jpg", 1200, 628)),
        (_jpeg(b"\xff", SOF), ("jpg", 1200, 628)),
        (_jpeg(_exif(1, "<"), SOF), ("jpg", 1200, 628)),
        (_jpeg(_exif(6, "<"), SOF), ("jpg", 628, 1200)),
        (_jpeg(_exif(8, ">"), SOF), ("jpg", 628, 1200)),
        (_jpeg(THUMBNAIL[:50]), ("jpg", 0, 0)),
        (b'<svg fill="none" width="64" height="32px">', ("svg", 64, 32)),
        (b'<?xml version="1.0"?>\n<!-- a logo -->\n<svg viewBox="0 0 600 260.4">', ("svg", 600, 260)),
        (b"<svg width='300' viewBox='0,0,600,200'>", ("svg", 300, 100)),
        (b"<svg width='100%' viewBox='0 0 600 200'>", ("svg", 600, 200)),
        (b"<svg>", ("svg", 0, 0)),
        (b"\0\0\0\x1cftypavif", ("avif", 0, 0)),
        (b"\0\0\0\x1cftypheic", ("heic", 0, 0)),
        (b"\0\0\0\x1cftypisom", ("mp4", 0, 0)),
        (b"\0\0\0\x14ftypqt  ", ("mov", 0, 0)),
        (b"\x1aE\xdf\xa3", ("webm", 0, 0)),
        (b"", ("", 0, 0)),
        (b"PNG", ("", 0, 0)),
    ],
)
def test_format_and_pixels_are_read(head, expected):
    assert measured(head, 9) == PictureFile(*expected, 9)


def test_a_picture_of_the_repository_is_measured():
    content = (Path(__file__).parents[2] / "campaigns" / "images" / "aurora.png").read_bytes()
    found = measured(content, len(content))
    assert found.format == "png"
    assert found.width > 0 < found.height


@given(
    start=st.sampled_from([b"", PNG[:8], GIF[:6], LOSSY[:16], LOSSLESS[:16], EXTENDED[:16], b"\xff\xd8\xff", b"<svg "]),
    rest=st.binary(max_size=80),
    length=st.integers(0, 90),
)
def test_no_bytes_make_it_fail(start, rest, length):
    found = measured((start + rest)[:length], length)
    assert found.width >= 0
    assert found.height >= 0
