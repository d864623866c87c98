"""The files of a message that was handed over, and what each holds, for the manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from omni.model.frozen import Frozen
from omni.model.message import Message, Part
from omni.write.artefacts import artefact
from omni.write.handover.handing import Handed
from omni.write.pictures import Shown, shown_in

_EML = "eml"


class File(Frozen):
    """A file by its name below the platform's folder; `tags` are those that it holds."""

    name: str
    body: bytes
    tags: tuple[str, ...] = ()


def files_of(handed: Handed, name: str) -> Iterator[File]:
    """The artefact of a message under a name without ending; of an email also its parts, which platforms take alone.

    The pictures of a page lie beside it in `pictures/`.
    """
    message = handed.message
    made = artefact(message)
    mail = made.extension == _EML
    for part in message.parts.values():
        if mail or part.kind == "html":
            pictures = tuple(shown_in(part.text, message))
            yield from map(_picture, pictures)
            yield File(_part_name(name, part, mail=mail), _beside(part.text, pictures).encode(), handed.tags[part.name])
    if mail or not any(part.kind == "html" for part in message.parts.values()):
        yield File(f"{name}.{made.extension}", made.body, tuple(dict.fromkeys(sum(handed.tags.values(), ()))))


def note_of(message: Message) -> Mapping[str, object]:
    """What the manifest says of a message's files."""
    key = message.key
    return {one: value for one, value in zip(key._fields, key, strict=True) if value}


def _part_name(name: str, part: Part, *, mail: bool) -> str:
    ending = "html" if part.kind == "html" else "txt"
    return f"{name}-{part.name}.{ending}" if mail and part.name != ending else f"{name}.{ending}"


def _beside(page: str, pictures: tuple[Shown, ...]) -> str:
    for one in pictures:
        file = _picture(one).name
        page = page.replace(one.source, f'"{file}"' if one.source.startswith('"') else file)
    return page


def _picture(one: Shown) -> File:
    return File(f"pictures/{blake2b(one.content, digest_size=8).hexdigest()}.{one.format}", one.content)
