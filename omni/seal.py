"""Names of what a campaign says and sends, for approvals: other ones as soon as a customer would notice.

Comments, the order of keys, a file's name and the day on which somebody looks change none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from hashlib import blake2b

from msgspec import Struct

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen
from omni.model.message import Message, Part
from omni.model.place import Place, Route
from omni.model.project import Project
from omni.render.lifetime import without_seconds
from omni.render.marks import segments

_LARGEST = 2**24
_SHORT = 8


class Seal(Frozen):
    """The names of all that customers read, and of when it is sent, to whom and on which channels.

    `messages` and `plan` name the same in pieces: each message, and when, to whom, on which channels, at what cost.
    """

    read: str
    sent: str
    messages: Mapping[str, str]
    plan: Mapping[str, str]


def seal(project: Project, campaign: Campaign, messages: Iterable[Message]) -> Seal:
    """Names the content of a campaign; `messages` are all of its messages."""
    texts = sorted({(message.key, tuple(_texts(message))) for message in messages if not message.person})
    each: dict[str, list[object]] = {}
    for key, said in texts:
        each.setdefault(key.message, []).append((key, said))
    return Seal(
        _name(texts),
        _name(_sent(project, campaign)),
        {message: _short_name(said) for message, said in sorted(each.items())},
        {piece: _short_name(content(value)) for piece, value in _plan(project, campaign).items()},
    )


def _texts(message: Message) -> Iterator[str]:
    """Every part and picture of a message. Days that are counted to a fact stand as the fact, whatever day it is; for
    how many seconds a provider keeps the message is no text.
    """
    counted = [name for name, _ in message.moment]
    specs = message.brief.channel.parts
    for part in message.parts.values():
        said = "".join(_steady(part, counted))
        yield f"{part.name}: {' '.join((without_seconds(said) if specs[part.name].hidden else said).split())}"
    for name in counted:
        yield f"{name}: {content(message.brief.facts[name].values)!r}"
    for picture in message.pictures:
        yield f"{picture.words}: {_name(picture.read(_LARGEST) if picture.read else b'')}"


def _steady(part: Part, counted: Iterable[str]) -> Iterator[str]:
    for text, numbers in segments(part.marked):
        origin = part.origins[numbers[-1]] if numbers and numbers[-1] < len(part.origins) else None
        yield f"{{{origin.name}}}" if origin and origin.kind == "fact" and origin.name in counted else text


def _sent(project: Project, campaign: Campaign) -> object:
    """What decides when and to whom a campaign goes: its own keys, and the segments that they name."""
    return content((
        *(campaign.sends, campaign.journey, campaign.audience, campaign.shown, campaign.purpose, campaign.topic),
        *(campaign.priority, campaign.budget, campaign.channels, campaign.markets),
        [(version.segment, version.starts, version.channels) for version in campaign.versions],
        _segments(project, campaign),
    ))  # fmt: skip


def _plan(project: Project, campaign: Campaign) -> dict[str, object]:
    """The same in pieces that a person tells apart."""
    versions = campaign.versions
    whom = (campaign.audience, campaign.purpose, campaign.topic, campaign.markets, _segments(project, campaign))
    return {
        "schedule": (
            *(campaign.sends, campaign.journey, campaign.shown, campaign.priority),
            [(version.segment, version.starts) for version in versions],
        ),
        "audience": (*whom, [version.segment for version in versions]),
        "channels": (campaign.channels, [(version.segment, version.channels) for version in versions]),
        "budget": campaign.budget,
    }


def _segments(project: Project, campaign: Campaign) -> list[object]:
    audience = campaign.audience
    named = {*audience.include, *audience.exclude, *(version.segment for version in campaign.versions)}
    return [project.segments[name].tree for name in sorted(named) if name in project.segments]


def content(value: object) -> object:
    """A value without the places where it was written, in an order of its own."""
    match value:
        case Route() | Place():
            return None
        case Struct():
            return type(value).__name__, *((one, content(getattr(value, one))) for one in value.__struct_fields__)
        case Mapping():
            return sorted((repr(content(key)), repr(content(one))) for key, one in value.items())
        case set() | frozenset():
            return sorted(repr(content(one)) for one in value)
        case tuple() | list():
            return [content(one) for one in value]
        case Enum():
            return value.value
        case _:
            return value


def _short_name(value: object) -> str:
    return _name(value)[:_SHORT]


def _name(value: object) -> str:
    data = value if isinstance(value, bytes) else repr(value).encode(errors="surrogatepass")
    return blake2b(data, digest_size=8).hexdigest()
