"""The same change of words in several messages, told once, with the place where it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.compare.asides import is_aside
from omni.compare.pairs import Pairing
from omni.compare.wording import Rewording, rewordings
from omni.model.claims import Claims, Readable
from omni.model.difference import Edit
from omni.model.frozen import Frozen
from omni.model.message import Origin
from omni.model.place import Place
from omni.model.sources import Sources


class _Found(Frozen):
    change: Rewording
    said: Claims
    part: str
    cause: Place | None


def edits(pairs: Iterable[Pairing], sources: Sources) -> tuple[Edit, ...]:
    """Every change of words that messages have in common; what concerns most messages comes first."""
    groups: dict[tuple[str, str, Place | None], list[_Found]] = {}
    for pair in pairs:
        if pair.before and pair.after:
            for found in _found(pair.before, pair.after, sources):
                groups.setdefault((found.change.before, found.change.after, found.cause), []).append(found)
    told = [_edit(group) for group in groups.values()]
    return tuple(sorted(told, key=lambda edit: (-len(edit.messages), edit.messages, edit.before, edit.after)))


def _found(before: Claims, after: Claims, sources: Sources) -> Iterator[_Found]:
    for part, now in after.readable.items():
        was = before.readable.get(part)
        if was and was.text != now.text:
            for change in rewordings(was.text, now.text):
                yield _Found(change, after, part, _cause(change, now, after, sources))


def _edit(group: list[_Found]) -> Edit:
    change, cause = group[0].change, group[0].cause
    messages = tuple(sorted({found.said.message.key for found in group}))
    parts = tuple(dict.fromkeys(found.part for found in group))
    aside = all(is_aside(found.said.message, found.part) for found in group)
    return Edit(change.before, change.after, change.lead, change.tail, messages, cause, parts, aside)


def _cause(change: Rewording, now: Readable, said: Claims, sources: Sources) -> Place | None:
    """Where the words that stand there now come from: a fact, copy, the brand, else the template of the part."""
    start, end = change.now
    origins = [piece.origin for piece in now.pieces if piece.start < end and start < piece.end]
    best = min(origins, key=_certainty, default=None)
    if best is None:
        part = said.message.parts.get(now.part)
        return Place(part.template) if part and part.template and start < end else None
    fact = said.message.brief.facts.get(best.name) if best.kind == "fact" else None
    return sources.place(fact.route if fact else best.where)


def _certainty(origin: Origin) -> int:
    return ("fact", "brand", "copy", "personal").index(origin.kind)
