"""A sheet: one message as its reader would see it, in a file of its own that needs no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from omni.model.frozen import Frozen
from omni.model.message import Message, Part
from omni.model.people import Person
from omni.read.meters import Meter, fullest, meters
from omni.write.artefacts import artefact
from omni.write.pictures import embedded
from omni.write.preview.filling import fill, fill_bytes
from omni.write.preview.guarded import POLICY, guarded
from omni.write.preview.heights import letter
from omni.write.preview.labels import language
from omni.write.preview.shelf import Shelf

_PAGES = frozenset({"html", "svg"})
_CLOSE = 80
"""Percent of a limit in bytes from which somebody wants to know."""
_ABOVE = frozenset({"subject", "preheader"})


class Sheet(Frozen):
    """The names of a message's files inside `v/`, and how full the parts are that somebody reads."""

    page: str
    artefact: str
    meters: tuple[Meter, ...]


class SheetWriter(Frozen):
    """Puts messages on the shelf; `css` goes into each sheet, because a sandboxed page may load no file.

    `frame_css` goes into each frame: the colours of the sheet by day and by night.
    """

    shelf: Shelf
    css: Markup
    frame_css: Markup

    def put(
        self,
        message: Message,
        readers: Iterable[str],
        readable: Mapping[str, str] = MappingProxyType({}),
        person: Person | None = None,
    ) -> Sheet:
        """Writes a message's artefact and its sheet; `readers` say in words who reads it, `readable` what pages say."""
        name = "-".join(part for part in (*message.key, *(f"{fact}-{day}" for fact, day in message.moment)) if part)
        file = self._artefact(f"{name}-{message.person}" if message.person else name, message, person)
        found = tuple(meter for meter in meters(message, readable) if meter.count or meter.over)
        first = _binding(message, found)
        brand, channel = message.brief.brand, message.brief.channel
        texts = readable_texts(message)
        pages = [(part.name, part.text) for part in _pages(message)]
        body = fill_bytes(
            "sheet.html",
            policy=POLICY,
            css=self.css,
            message=message,
            channel=channel,
            language=language(message.key.locale),
            readers=tuple(filter(None, readers)),
            sender=brand.senders.get(channel.id) or brand.name,
            brand=brand,
            to=person.address(channel.address) if person else "",
            texts=texts,
            pages=[(name, self._guarded(page, message)) for name, page in pages],
            high=sum(letter(texts if texts.keys() - _ABOVE else readable, page) for _, page in pages),
            frame=self._framed(message),
            meters=first,
            more=tuple(meter for meter in found if meter not in first),
            file=file,
        )
        return Sheet(self.shelf.put(f"{name}-{message.person}-sheet.html", body), file, first)

    def _framed(self, message: Message) -> str:
        """The message as its channel draws it: a page of its own in the sheet's colours, or nothing."""
        head = f'<html lang="{message.key.locale}">\n<style>{self.frame_css}</style>\n'
        return self._guarded(head + message.frame, message) if message.frame else ""

    def _guarded(self, page: str, message: Message) -> str:
        """A page with its pictures, or with drawings once the room for pictures is taken."""
        safe = guarded(page)  # before its pictures are in it, which are long and hold no names of tags
        full = embedded(safe, message)
        return full if self.shelf.has_room(len(full) - len(safe)) else embedded(safe, message, drawn=True)

    def _artefact(self, name: str, message: Message, person: Person | None) -> str:
        """Puts down the file for the provider; a page only guarded, because a browser would open it."""
        made = artefact(message, person)
        opens = made.extension in _PAGES
        body = guarded(made.body.decode(errors="replace")).encode(errors="replace") if opens else made.body
        return self.shelf.put(f"{name}.{made.extension}", body)


def sheet_css(accent: tuple[str, str]) -> Markup:
    """Gives the style of all sheets, for their own `<style>`."""
    return Markup(fill("sheet.css", accent=accent))  # noqa: S704  ours, and colours that were parsed


def frame_css(accent: tuple[str, str]) -> Markup:
    """Gives the colours and the type of all frames, for their own `<style>`."""
    return Markup(fill("colours.css", accent=accent))  # noqa: S704  ours, and colours that were parsed


def readable_texts(message: Message) -> dict[str, str]:
    """The parts that a person reads as text, by name."""
    return {part.name: part.text.strip("\n") for part in _shown(message) if part.kind not in _PAGES}


def _binding(message: Message, found: Iterable[Meter]) -> tuple[Meter, ...]:
    """One limit a part, the one that is passed or nearest; of parts for programs, and of bytes, only what is close."""
    read = {part.name for part in _shown(message)}
    bytes_of = {"bytes", "byte"}
    return fullest(
        meter
        for meter in found
        if meter.over or (meter.part in read and not (bytes_of & set(meter.words.split()) and meter.percent < _CLOSE))
    )


def _pages(message: Message) -> Iterator[Part]:
    return (part for part in _shown(message) if part.kind in _PAGES)


def _shown(message: Message) -> Iterator[Part]:
    specs = message.brief.channel.parts
    return (part for name, part in message.parts.items() if name not in specs or not specs[name].hidden)
