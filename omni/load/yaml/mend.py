"""A file that copy broke, read as if the copy had been quoted, so that one mistake hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.load.yaml import copy_fields
from omni.load.yaml.build import build
from omni.load.yaml.events import Refusal
from omni.load.yaml.lost_copy import Loss, loss
from omni.load.yaml.outline import Entry, entry_at
from omni.load.yaml.reading import Reading

_EFFORT = 1_000_000
_ONE_READING = 10_000
_WINDOW = 10_000
_MOST_FIELDS = 40
_MOST_COLORS = 20


class LostCopy(NamedTuple):
    """An entry of copy, in offsets of the file as it is, and what YAML took of it."""

    entry: Entry
    raw: str
    loss: Loss


class Patch(NamedTuple):
    """A replacement in the mended text: where it begins, how long it is and how long the original was."""

    start: int
    new: int
    old: int


class Mended(NamedTuple):
    """The text with its lost copy quoted, read; `lost` and `original` speak of the file as it is."""

    text: str
    reading: Reading
    patches: tuple[Patch, ...] = ()
    lost: tuple[LostCopy, ...] = ()

    def original(self, offset: int) -> int:
        """The offset in the file as it is."""
        return offset - sum(patch.new - patch.old for patch in self.patches if patch.start < offset)

    def lost_copy(self, entry: Entry, loss: Loss) -> LostCopy:
        """The loss in an entry of the mended text, in offsets of the file as it is."""
        raw = self.text[entry.start : entry.end]
        start = self.original(entry.start)
        return LostCopy(entry._replace(start=start, end=start + len(raw)), raw, loss)


def mend(text: str, reading: Reading) -> Mended:
    """Quotes copy that broke the file, one entry after the other, as long as each lets the reader come further."""
    mended = Mended(text, reading)
    if reading.refusal is not None:
        mended = _colors_quoted(mended)
    effort = _EFFORT
    while mended.reading.refusal is not None and effort > 0:
        better, spent = _mend_one(mended, mended.reading.refusal, effort)
        if better is None:
            break
        mended = better
        effort -= spent
    return mended


def _colors_quoted(mended: Mended) -> Mended:
    """Colours between braces quoted: each would take the closing brace, so that one alone helps nobody."""
    at = 0
    for _ in range(_MOST_COLORS):
        at = copy_fields.next_color(mended.text, at)
        if at < 0:
            break
        entry = entry_at(mended.text, at)
        found = loss(mended.text[at : entry.end], flow=True) if entry and entry.start == at and entry.flow else None
        if entry and found:
            mended = _quote(mended, entry, found)
        at += 2
    return mended


def _mend_one(mended: Mended, refusal: Refusal, effort: int) -> tuple[Mended | None, int]:
    """One more entry quoted, if any helps, and how much text was read for it."""
    spent = 0
    for entry, found in _suspects(mended.text, refusal):
        better = _quote(mended, entry, found)
        shift = len(better.text) - len(mended.text)
        now = better.reading.refusal
        if now is None or (now.at > entry.end + shift and now.at != refusal.at + shift):
            return better, spent + _ONE_READING + (now.at if now else len(better.text))
        spent += _ONE_READING + now.at
        if spent > effort:
            break
    return None, spent


def _suspects(text: str, refusal: Refusal) -> Iterator[tuple[Entry, Loss]]:
    """Entries of copy around the refusal that lose something, nearest first."""
    in_copy_file = copy_fields.is_copy_file(text)
    seen = set()
    for offset in _offsets(text, refusal):
        entry = entry_at(text, offset)
        if entry is None or entry.start in seen:
            continue
        seen.add(entry.start)
        found = loss(text[entry.start : entry.end], flow=entry.flow)
        is_copy = copy_fields.is_copy(entry.path, in_copy_file=in_copy_file)
        if found is not None and (is_copy or _is_a_note_in_braces(entry, found)):
            yield entry, found


def _is_a_note_in_braces(entry: Entry, found: Loss) -> bool:
    """True for `{primary: #7a1f3d, …}`: the note goes on to the end of the line and takes the closing brace."""
    return entry.flow and found.kind == "hash" and found.start == 0


def _offsets(text: str, refusal: Refusal) -> Iterator[int]:
    """The refusal, where its sentence began, and the copy fields between, the nearest first."""
    yield refusal.at
    yield refusal.since
    start = text.rfind("\n", 0, max(refusal.since, refusal.at - _WINDOW)) + 1
    fields = copy_fields.written_fields(text, max(start, refusal.at - _WINDOW), refusal.at + _WINDOW)
    near = [field for field in fields if "\n" not in text[refusal.at : field]]
    yield from reversed(near[-_MOST_FIELDS:])


def _quote(mended: Mended, entry: Entry, found: Loss) -> Mended:
    from omni.load.yaml.quotation import corrected

    raw = mended.text[entry.start : entry.end]
    written = corrected(raw, found).written
    text = mended.text[: entry.start] + written + mended.text[entry.end :]
    shift = len(written) - len(raw)
    later = (patch._replace(start=patch.start + shift * (patch.start > entry.start)) for patch in mended.patches)
    patches = (*later, Patch(entry.start, len(written), len(raw)))
    return Mended(text, build(text), patches, (*mended.lost, mended.lost_copy(entry, found)))
