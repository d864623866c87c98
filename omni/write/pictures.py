"""Pictures on their way out: their bytes, and pages that hold them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from omni.measure.pictures import measured
from omni.model.files import FirstBytes
from omni.model.frozen import Frozen
from omni.model.message import Message
from omni.model.pictures import Illustration
from omni.model.remembered import remembered
from omni.render.look import palette
from omni.render.pictures import drawing

LARGEST = 2**24
_SMALL = 2**18
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}


class Shown(Frozen):
    """A picture that a page shows: how the page writes its source, its media type, its bytes."""

    source: str
    format: str
    content: bytes

    @property
    def type(self) -> str:
        """The media type: `image/png`."""
        return _TYPES[self.format]


def shown_in(page: str, message: Message, *, drawn: bool = False) -> Iterator[Shown]:
    """The pictures that a page of a message shows; a drawing stands in for what is not there, or is no picture.

    With `drawn`, drawings stand in for all of them.
    """
    for one in message.pictures:
        source = one.source if one.source.startswith("cid:") else f'"{escape(one.source)}"'
        if source in page:
            content = _read(one.read) if one.read and not drawn else b""
            kind = measured(content, len(content)).format if len(content) <= LARGEST else ""
            yield Shown(source, kind, content) if kind in _TYPES else Shown(source, "svg", _drawn(one, message))


def embedded(page: str, message: Message, *, drawn: bool = False) -> str:
    """The page with its pictures in it, so that it needs no other file and loads nothing."""
    for one in shown_in(page, message, drawn=drawn):
        data = f"data:{one.type};base64,{b64encode(one.content).decode()}"
        page = page.replace(one.source, f'"{data}"' if one.source.startswith('"') else data)
    return page


def _read(read: FirstBytes) -> bytes:
    """The bytes of a picture; many messages show the same ones, so what is small is read once."""
    start = _beginning(read)
    return start if len(start) <= _SMALL else read(LARGEST + 1)


@remembered
def _beginning(read: FirstBytes) -> bytes:
    return read(_SMALL + 1)


def _drawn(one: Illustration, message: Message) -> bytes:
    return drawing(one, palette(message.brief.brand.identity))
