"""What is wrong with a file that was read, one finding for each mistake, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from operator import itemgetter

from omni.load.yaml import copy_fields, limits
from omni.load.yaml.curly_quotes import in_curly_quotes
from omni.load.yaml.lost_copy import LossKind, loss
from omni.load.yaml.mend import LostCopy, Mended, mend
from omni.load.yaml.outline import entry_at
from omni.load.yaml.reading import Oddity, OddityKind, Reading
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.sources import Source

_LOSSES: dict[OddityKind, frozenset[LossKind]] = {
    "alias": frozenset({"alias"}),
    "anchor": frozenset({"anchor"}),
    "group as key": frozenset({"braces", "group"}),
    "stray": frozenset({"comma"}),
    "tag": frozenset({"tag"}),
}
_FINE_OUTSIDE_COPY = frozenset({"anchor", "stray"})
_NOTES: frozenset[LossKind] = frozenset({"hash", "note"})


def findings(source: Source, reading: Reading) -> tuple[Finding, ...]:
    """All findings of one file in its order, at most 100 and one that counts the rest."""
    mended = mend(source.text, reading)
    told = sorted(_mistakes(source, mended), key=itemgetter(0))
    found = tuple(tell() for _, tell in told[: limits.FINDINGS])
    if len(found) == len(told):
        return found
    more = Finding(Place(source.file), f"this file has {len(told) - len(found):,} more mistakes", "not-yaml")
    return (*found, more)


def _mistakes(source: Source, mended: Mended) -> Iterator[tuple[int, Callable[[], Finding]]]:
    """Where each mistake stands, and what makes a finding of it."""
    reading = mended.reading
    lost, oddities = _lost_copy(mended)
    if lost or oddities or reading.limit is not None or reading.refusal is not None:
        from omni.load.yaml.mistakes import mistakes

        yield from mistakes(source, mended, lost, oddities)
    yield from in_curly_quotes(source)


def _lost_copy(mended: Mended) -> tuple[Collection[LostCopy], list[Oddity]]:
    """The copy that was lost, one loss for each entry, and the oddities that are none."""
    in_copy_file = copy_fields.is_copy_file(mended.text)
    lost = {one.entry.start: one for one in mended.lost}
    others: list[Oddity] = []
    groups: set[int] = set()
    for number, odd in enumerate(mended.reading.oddities):
        one = _explained(mended, odd, in_copy_file=in_copy_file) if number < limits.FINDINGS else None
        if one is not None:
            lost.setdefault(one.entry.start, one)
        elif odd.kind not in _FINE_OUTSIDE_COPY and not (odd.kind == "group as key" and odd.start + 1 in groups):
            others.append(odd)
            groups.add(odd.start)
    for at in islice(copy_fields.commented(mended.text), limits.FINDINGS):
        one = _loss_at(mended, at, in_copy_file=in_copy_file)
        if one is not None and one.loss.kind in _NOTES:
            lost.setdefault(one.entry.start, one)
    return lost.values(), others


def _explained(mended: Mended, odd: Oddity, *, in_copy_file: bool) -> LostCopy | None:
    """The lost copy that is, or comes before, something odd in one entry."""
    one = _loss_at(mended, odd.start, in_copy_file=in_copy_file)
    if one is None:
        return None
    before = mended.original(odd.start) > one.entry.start + one.loss.start
    return one if before or one.loss.kind in _LOSSES.get(odd.kind, ()) else None


def _loss_at(mended: Mended, at: int, *, in_copy_file: bool) -> LostCopy | None:
    entry = entry_at(mended.text, at)
    if entry is None:
        return None
    is_color = copy_fields.is_color(mended.text[entry.start : entry.end])
    if not is_color and not copy_fields.is_copy(entry.path, in_copy_file=in_copy_file):
        return None
    found = loss(mended.text[entry.start : entry.end], flow=entry.flow)
    return mended.lost_copy(entry, found) if found else None
