"""What decides about the people of a table, as columns (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from omni.audience.answers import Read, answers
from omni.audience.asked import asked_of
from omni.audience.coded import Coded, Flags, misfits
from omni.audience.headings import ADDRESS, ADDRESSES
from omni.audience.kinds import Kinds, Numbers, combined
from omni.audience.shared import KINDS, Sharing
from omni.audience.table import FLAGS, SHAPES, shaped
from omni.audience.values import flag, read_value
from omni.model.people import AudienceFile
from omni.model.project import Project

_PLACES = ("locale", "country", "timezone", "prefers")
_CONSENT = "consent."


class Reading:
    """The columns of all rows so far; `asked` are the fields that conditions look at."""

    def __init__(self, table: AudienceFile, project: Project) -> None:
        self._table, self._size, self.sharing, self.asked = table, 0, Sharing(), asked_of(project)
        fields = {name: partial(read_value, spec=spec) for name, spec in project.brand.fields.items()}
        shapes: dict[str, Read] = {name: partial(shaped, name) for name in SHAPES}
        self._answers = answers(project)
        self._profile = {name: Coded(shapes.get(name) or self._answers.get(name)) for name in _PLACES}
        self._fields = {name: Coded(read) for name, read in fields.items() if name in self.asked}
        self._flags = {name: Coded(flag) for name in FLAGS}
        self._consent: dict[str, Coded] = {}
        self._checked: list[tuple[str, Read]] = [
            *((name, read) for name, read in shapes.items() if name not in _PLACES),
            *((name, read) for name, read in fields.items() if name not in self.asked),
        ]
        self._reach, self._wrong = list[NDArray[np.uint8]](), list[int]()

    def add(self, rows: int, columns: Mapping[str, Sequence[str]]) -> None:
        """Puts the texts of some rows, by heading, behind the others."""
        named = {**columns} | {name: columns.get(heading, ()) for name, heading in self._table.columns.items()}
        if parts := [named[part] for part in ADDRESS if named.get(part)]:
            whole = zip(named.get("address") or [""] * rows, *parts, strict=True)
            named["address"] = list(map("".join, whole))
        found = {name: texts for name, texts in named.items() if texts}
        for name in found:
            if name.startswith(_CONSENT):
                self._consent.setdefault(name, Coded(self._answers.get(name)))
        for group in (self._profile, self._fields, self._flags, self._consent):
            for name, coded in group.items():
                coded.add(self._size, found.get(name, ()))
        for name, read in self._checked:
            self._wrong += [self._size + place for place in misfits(read, found.get(name, ()))]
        nothing = [""] * rows
        for kind in KINDS:
            self.sharing.add(kind, found.get(kind, nothing))
        self._reach.append(_reach([found.get(kind, nothing) for kind in ADDRESSES]))
        self._size += rows

    def doubtful(self) -> Flags:
        """Rows with a text without which nobody is taken, and that cannot be read."""
        wrong = np.zeros(self._size, bool)
        wrong[self._wrong] = True
        for name, coded in {**self._profile, **self._fields, **self._flags}.items():
            if name not in self._answers:
                wrong |= coded.misfits(self._size)
        return wrong

    def unanswered(self) -> Mapping[str, Flags]:
        """By column rows with a text that cannot be read, but somebody is taken all the same."""
        own = {name: coded for name, coded in {**self._profile, **self._consent}.items() if name in self._answers}
        return {name: coded.misfits(self._size) for name, coded in own.items()}

    def holding(self, name: str) -> Flags:
        """Who is suppressed, or has unsubscribed."""
        return self._flags[name].holding(self._size)

    def kinds(self, rows: Numbers) -> tuple[Kinds, Kinds, Kinds]:
        """What those in some rows have in common: place with fields, consent, addresses."""
        profile, consent = (
            [coded.numbers(self._size) for coded in group]
            for group in ((*self._profile.values(), *self._fields.values()), self._consent.values())
        )
        reach = [(np.concatenate(self._reach).astype(np.int64), 1 << len(ADDRESSES))]
        found = [combined([(codes[rows], size) for codes, size in one], len(rows)) for one in (profile, consent, reach)]
        return found[0], found[1], found[2]


def _reach(columns: Sequence[Sequence[str]]) -> NDArray[np.uint8]:
    """Which addresses there are, one bit a kind."""
    bits = np.zeros(len(columns[0]), np.uint8)
    for bit, texts in enumerate(columns):
        there = np.fromiter(map(bool, map(str.strip, texts)), bool, len(texts))
        bits |= there.astype(np.uint8) << np.uint8(bit)
    return bits
