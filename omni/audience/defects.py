"""Rows of a table that do not fit: told by number, one sentence for each defect of a column."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from omni.model.frozen import field
from omni.model.place import Place
from omni.model.problem import Finding

TOLD = 5
"""So many rows of a defect are told by their number."""
UTF8 = "written as UTF-8"
_ADVICE = {UTF8: "save the table as CSV UTF-8, which spreadsheets offer beside CSV"}


class _Rows(Struct):
    """The first rows of one defect by number and line, and how many there are."""

    first: list[tuple[int, int]]
    count: int = 0


class Defects(Struct):
    """What is wrong with the rows of a file, by column and by what was expected; `count` is how often."""

    file: str
    found: dict[tuple[str, str], _Rows] = field(default_factory=dict)
    count: int = 0

    def add(self, column: str, expected: str, number: int, line: int, *, kept: bool = False) -> None:
        """Notes that a column of a row holds something else than expected; without a column, the row as such.

        A row that is `kept` is taken all the same, and its value is not.
        """
        rows = self.found.setdefault((column, expected), _Rows([]))
        rows.count += 1
        if rows.count <= TOLD:
            rows.first.append((number, line))
        self.count += not kept

    def add_more(self, column: str, number: int) -> None:
        """Counts so many more rows of a column of which `TOLD` have been noted already."""
        for (name, _), rows in self.found.items():
            rows.count += number if name == column else 0

    def findings(self) -> Iterator[Finding]:
        """One for each defect."""
        for (column, expected), rows in self.found.items():
            more = f" and {rows.count - TOLD} more" if rows.count > TOLD else ""
            listed = ", ".join(str(number) for number, _ in rows.first)
            where = f"row{'s' if rows.count > 1 else ''} {listed}{more}"
            sentence = f"{column} in {where} is not {expected}" if column else f"{where} cannot be read"
            first = Place(self.file, rows.first[0][1])
            yield Finding(first, sentence, "unreadable-row", advice=_ADVICE.get(expected, ""))
