"""Texts in runs, each with the place it was written at; what is written for a person is made of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from omni.model.frozen import Frozen, replace
from omni.model.message import Origin
from omni.model.place import Place, Route

NOWHERE = Place("")
"""The place of a value before it is printed: where it is printed decides."""


class Run(NamedTuple):
    """A stretch of text of one origin; without one, a template wrote it. `html` marks tags, which are not escaped."""

    text: str
    origin: Origin | None = None
    html: bool = False


Runs = tuple[Run, ...]


class Words(Frozen, eq=False):
    """A printable text in runs. Nothing but its runs can be reached from a template."""

    runs: Runs

    def __str__(self) -> str:
        return text_of(self.runs)

    def __bool__(self) -> bool:
        return any(run.text.strip() for run in self.runs)

    def __len__(self) -> int:
        return len(str(self))

    def changed(self, change: Callable[[str], str]) -> Words:
        """The same runs with each text changed on its own; tags stay."""
        return Words(tuple(run if run.html else run._replace(text=change(run.text)) for run in self.runs))


def text_of(runs: Iterable[Run]) -> str:
    """The text of all runs but tags."""
    return "".join(run.text for run in runs if not run.html)


def slice_of(runs: Sequence[Run], start: int, end: int) -> Runs:
    """The runs between two positions of their joined text; a literal run keeps the exact place of what is left."""
    found: list[Run] = []
    at = 0
    for run in runs:
        if at >= end:
            break
        length = len(run.text)
        if start <= at and at + length <= end:
            found += [run] if length else []
        elif length and start < at + length:
            found.append(_cut(run, max(start - at, 0), min(end - at, length)))
        at += length
    return tuple(found)


def placed(runs: Iterable[Run], where: Place | Route) -> Runs:
    """The runs with `where` as the place of those that had none yet."""
    return tuple(
        Run(run.text, Origin(run.origin.kind, where, run.origin.name), run.html)
        if run.origin and run.origin.where == NOWHERE
        else run
        for run in runs
    )


def trimmed(runs: Sequence[Run]) -> Runs:
    """The runs without white space at either end."""
    text = "".join(run.text for run in runs)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start == 0 and end == len(text):
        return tuple([run for run in runs if run.text])
    return slice_of(runs, start, end)


def _cut(run: Run, first: int, last: int) -> Run:
    if first == 0 and last == len(run.text):
        return run
    return Run(run.text[first:last], _part_of(run.origin, run.text, first, last), run.html)


def _part_of(origin: Origin | None, text: str, first: int, last: int) -> Origin | None:
    if origin is None or origin.kind != "copy" or not isinstance(origin.where, Route) or origin.where.span is None:
        return origin
    start, end = origin.where.span
    if end - start != len(text):
        return origin
    return replace(origin, where=origin.where.within(start + first, start + last))
