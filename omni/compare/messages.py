"""Which messages read or look differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.compare.asides import is_aside
from omni.compare.pairs import Pairing
from omni.measure.messages import size
from omni.model.claims import Claims
from omni.model.difference import Became, MessageChange, Texts
from omni.model.message import Message
from omni.render.lifetime import without_seconds


def changes(pairs: Iterable[Pairing]) -> Iterator[MessageChange]:
    """Yields a record of each message that is not as it was."""
    for pair in pairs:
        became = _became(pair)
        if became:
            yield MessageChange(
                pair.message.key,
                became,
                pair.before.message if pair.before else None,
                pair.after.message if pair.after else None,
                tuple(_texts(pair.before, pair.after)),
                (_size(pair.before), _size(pair.after)),
                aside=_only_aside(pair),
            )


def _became(pair: Pairing) -> Became | None:
    if pair.before is None:
        return "new"
    if pair.after is None:
        return "gone"
    if any(_texts(pair.before, pair.after)):
        return "reads differently"
    return "looks different" if _looks(pair.before.message) != _looks(pair.after.message) else None


def _only_aside(pair: Pairing) -> bool:
    parts = [text.part for text in _texts(pair.before, pair.after)]
    return bool(parts and pair.before and pair.after and all(is_aside(pair.message, part) for part in parts))


def _texts(before: Claims | None, after: Claims | None) -> Iterator[Texts]:
    was, now = [{name: read.text for name, read in said.readable.items()} if said else {} for said in (before, after)]
    for part in dict.fromkeys([*now, *was]):
        if was.get(part, "").split() != now.get(part, "").split():
            yield Texts(part, was.get(part, ""), now.get(part, ""))


def _looks(message: Message) -> tuple[object, ...]:
    """What a reader sees besides words: pages, hidden parts, pictures by their names and their first bytes.

    How many seconds a hidden part has until it is given up is no look of it: it is another number for another send.
    """
    pictures = ((one.source, one.read(_ENOUGH) if one.read else b"") for one in message.pictures)
    specs = message.brief.channel.parts
    hidden = {name: without_seconds(part.text) for name, part in message.parts.items() if specs[name].hidden}
    return {name: part.text for name, part in message.parts.items()} | hidden, *pictures


def _size(said: Claims | None) -> int:
    return size(said.message) if said else 0


_ENOUGH = 2**22
