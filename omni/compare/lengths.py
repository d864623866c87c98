"""How long a text message is beside what so many text messages hold."""

from __future__ import annotations

from collections.abc import Sequence

from omni.measure.sms import EXTENSION, Segments, room, split
from omni.model.difference import MessageChange
from omni.model.message import Message


def outgrown(changes: Sequence[MessageChange], number: int) -> str:
    """Writes `161 of 160 characters`, or how much a letter outside the SMS alphabet takes away, for the longest."""
    sizes = [(_split(one.before), _split(one.after)) for one in changes]
    known = [(was, now) for was, now in sizes if was and now]
    if not known:
        return ""
    was, now = max(known, key=lambda pair: pair[1].units)
    held = room(now.encoding, number)
    if now.encoding != was.encoding and now.forcing:
        letters = " and ".join(list(dict.fromkeys(char for _, char in now.forcing))[:2])
        verb = "leaves" if " and " not in letters else "leave"
        return (
            f"{letters} {verb} room for {held} characters instead of {room(was.encoding, number)}, it has {now.units}"
        )
    if now.encoding != was.encoding:
        return ""
    twice = sorted({char for part in now.parts for char in part} & EXTENSION)
    counted = f", {' and '.join(twice)} counted twice" if twice else ""
    return f"{now.units} of {held} characters{counted}"


def _split(message: Message | None) -> Segments | None:
    if message is None:
        return None
    specs = message.brief.channel.parts
    texts = [part.text for part in message.parts.values() if part.kind == "text" and not specs[part.name].hidden]
    return split(texts[0].rstrip("\n")) if len(texts) == 1 else None
