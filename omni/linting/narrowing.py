"""Of two states of a workspace, what has to be looked at to tell how they differ."""

from __future__ import annotations

from omni.linting.slices import only, sliced
from omni.model.files import Files
from omni.model.frozen import Frozen

_MOST_TOGETHER = 40
"""Campaigns that are always planned together, because they share the caps; of more, those that changed."""


class Narrowed(Frozen):
    """Both states without the campaigns that are left out, and how many these are; the paths that differ at all."""

    before: Files
    after: Files
    left_out: int
    changed: frozenset[str]


def narrowed(before: Files, after: Files) -> Narrowed:
    """Keeps all where a shared file differs or campaigns are few, else those with files that differ."""
    changed = differing(before, after)
    was, now = sliced(before), sliced(after)
    shared = changed & (was[0].files | now[0].files)
    if shared or (changed and len(now) <= _MOST_TOGETHER):
        return Narrowed(before, after, 0, changed)
    kept = [[part for part in parts if not part.name or part.files & changed] for parts in (was, now)]
    left_out = len(now) - len(kept[1]) if changed else 0
    return Narrowed(only(before, kept[0]), only(after, kept[1]), left_out, changed)


def differing(before: Files, after: Files) -> frozenset[str]:
    """The paths that are in only one state, or have another content in each."""
    texts = {path for path in {*before.texts, *after.texts} if before.texts.get(path) != after.texts.get(path)}
    broken = {path for path in {*before.broken, *after.broken} if before.broken.get(path) != after.broken.get(path)}
    others = {path for path in {*before.others, *after.others} if not _same(path, before, after)}
    return frozenset(texts | broken | others)


def _same(path: str, before: Files, after: Files) -> bool:
    size = before.others.get(path)
    if size is None or size != after.others.get(path):
        return False
    was, now = before.readers.get(path), after.readers.get(path)
    return was == now or bool(was and now and was(size) == now(size))
