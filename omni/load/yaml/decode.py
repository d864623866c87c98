"""Bytes of a file → text that YAML can read, or the one finding that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

from omni.load.yaml import limits
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.sources import Source

_UNREADABLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)"
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n") + b"\x7f"
_MAY_HIDE = (b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xef\xbb", b"\xef\xbf")
_NAMES = {
    "\r": "a line break of old Mac programs",
    "\x00": "an empty character",
    "\x85": "a hidden line break",
    "\u2028": "a hidden line break",
    "\u2029": "a hidden paragraph break",
    "\ufeff": "a hidden mark",
}


def decode(file: str, data: bytes) -> tuple[str, Finding | None]:
    """The text without its byte order mark, and what keeps it from being read.

    Strict UTF-8 of at most 1 MiB without control characters; hidden line breaks (U+0085, U+2028, U+2029, a lone
    carriage return) are refused too, because YAML and editors disagree on whether a line ends there.
    """
    if len(data) > limits.BYTES:
        return "", _too_large(file, len(data))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "", _unreadable(Place(file), "this file is written as UTF-16, and omni reads UTF-8", _SAVE)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(file, body, error.start)
    found = re.search(_UNREADABLE, text) if _may_hide(body) else None
    return text, _hidden(file, text, found.start()) if found else None


def _may_hide(body: bytes) -> bool:
    """False where the bytes, searched ten times faster than the text, hold no character that could be refused."""
    return len(body.translate(None, _CONTROLS)) < len(body) or any(start in body for start in _MAY_HIDE)


_SAVE = "save the file as UTF-8"


def _too_large(file: str, size: int) -> Finding:
    sentence = f"this file has {size:,} bytes, and {limits.BYTES:,} is the most that omni reads"
    return Finding(Place(file), sentence, "too-large-or-deep", advice="split the file")


def _unreadable(place: Place, sentence: str, advice: str) -> Finding:
    return Finding(place, sentence, "unreadable-file", advice=advice)


def _not_utf8(file: str, body: bytes, at: int) -> tuple[str, Finding]:
    before = len(body[:at].decode())
    meant = body[at : at + 1].decode("cp1252", "replace")
    told = f", with which Windows programs write {meant}" if meant.isalnum() or meant in "€“”‘’–—…" else ""
    text = body.decode(errors="replace")
    place = Source(file, text, None).place(before, before + 1)
    return text, _unreadable(place, f"the byte {body[at]:02X} is not UTF-8{told}", _SAVE)


def _hidden(file: str, text: str, at: int) -> Finding:
    character = text[at]
    name = _NAMES.get(character) or unicodedata.name(character, "an invisible control character").lower()
    sentence = f"{name} (U+{ord(character):04X}) stands here, where no reader can see it"
    return _unreadable(Source(file, text, None).place(at, at + 1), sentence, "delete it, or write a space instead")
