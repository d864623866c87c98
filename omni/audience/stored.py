"""The rows of a table as texts, each read again when somebody asks (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from omni.audience.coded import Flags
from omni.audience.defects import Defects
from omni.audience.shared import KINDS, Addresses
from omni.audience.sheets import Sheet, packed, unpacked
from omni.audience.table import NO_LETTER, Reader
from omni.audience.texts import Texts
from omni.draws.many import Keys, recipient_keys
from omni.model.people import AudienceFile, Person
from omni.model.project import Project

_MARK = NO_LETTER.encode()


class Rows:
    """All rows in order, by place from 0; `ids` are those of the people in them, `size` is how many they are.

    A row that the headings do not fit holds nothing, and one that is no text between others stands in `_odd`.
    """

    def __init__(self, table: AudienceFile, sheet: Sheet, project: Project) -> None:
        self._table, self._sheet, self._project = table, sheet, project
        self.ids, self._texts, self.size = Texts(), Texts(), 0
        self.headings: Mapping[str, str] = {}
        self._odd: dict[int, Mapping[str, str] | None] = {}
        self._lines, self._keys = list[NDArray[np.int32]](), list[Keys]()
        self._unsure = list[int]()

    def add(self, several: Sequence[tuple[int, Any]]) -> Mapping[str, Sequence[str]]:
        """Puts rows behind the others; gives their texts by heading."""
        lines, rows = zip(*several, strict=True)
        fitting = [self._sheet.empty if row is None else row for row in rows]
        parts = list(map(self._sheet.parts, fitting))
        texts = list(map(packed, parts))
        for place, (row, text) in enumerate(zip(rows, texts, strict=True)):
            if row is None or text is None:
                self._odd[self.size + place] = None if row is None else self._sheet.values(parts[place])
        columns = self._sheet.columns(fitting)
        self._keep(lines, [text or b"" for text in texts], columns.get(self._table.columns.get("id", "id"), ()))
        if not self.headings:
            self.headings = next((self._sheet.values(self._sheet.parts(row)) for row in rows if row), {})
        return columns

    def _keep(self, lines: Sequence[int], texts: list[bytes], named: Sequence[str]) -> None:
        own = [name.strip() for name in named] or [""] * len(texts)
        ids = [
            (name or f"row-{number:06}").encode("utf-8", "surrogatepass")
            for number, name in enumerate(own, start=self.size + 1)
        ]
        if _MARK in b"".join(texts):
            self._unsure += [self.size + place for place, text in enumerate(texts) if _MARK in text]
        self.ids.add(ids)
        self._texts.add(texts)
        self._lines.append(np.array(lines, np.int32))
        self._keys.append(recipient_keys(ids))
        self.size += len(texts)

    def keys(self) -> Keys:
        """The place of each in every order of people."""
        return np.concatenate(self._keys)

    def line(self, place: int) -> int:
        """The line of a row in the file."""
        return int(np.concatenate(self._lines)[place])

    def values(self, place: int) -> Mapping[str, str] | None:
        """The texts of a row by heading; None where it does not fit these."""
        return self._odd[place] if place in self._odd else self._sheet.values(unpacked(self._texts[place]))

    def people(self, places: Sequence[int]) -> list[Person]:
        """Those in some rows that have been found to be right."""
        reader = Reader(self._table, self._project, set(), Defects(self._table.file))
        for place in places:
            reader.read(place + 1, 0, self.values(place))
        return reader.people

    def addresses(self, places: Sequence[int]) -> list[Addresses]:
        """What people in some rows may share, without anything else of them."""
        headings = {kind: self._table.columns.get(kind, kind) for kind in KINDS}
        found = [self.values(place) or {} for place in places]
        return [{kind: text for kind, name in headings.items() if (text := row.get(name, "").strip())} for row in found]

    def doubtful(self, taken: Sequence[str]) -> Flags:
        """Rows that may be wrong: letters that are none, an id that is there twice or is one of those taken."""
        keys = self.keys()
        ordered = np.sort(keys)
        twice = ordered[1:][ordered[1:] == ordered[:-1]]
        known = recipient_keys(name.encode("utf-8", "surrogatepass") for name in taken)
        found: Flags = np.isin(keys, np.concatenate((twice, known)))
        found[[*self._odd, *self._unsure]] = True
        return found
