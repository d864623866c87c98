"""People from the lines of a table. What is wrong is told by row number; no value of a person is ever repeated."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from omni.audience.headings import ADDRESSES, misnamed
from omni.audience.values import UnreadableError, consented, flag, read_value
from omni.model.brand import FieldSpec
from omni.model.frozen import field, replace
from omni.model.people import Attribute, AudienceFile, Person
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.project import Project

_SHAPES: Mapping[str, tuple[re.Pattern[str], str]] = {
    "email": (re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"), "an email address"),
    "country": (re.compile(r"[A-Z]{2}"), "a country of two letters such as IT"),
}
_INSIDE = frozenset({"consent"})
_NO_LETTER = "\N{REPLACEMENT CHARACTER}"
_TOLD = 5


class _Row(NamedTuple):
    """One row: its number below the heading, its line in the file, and its texts by what omni calls them."""

    number: int
    line: int
    values: Mapping[str, str]


class _Reader(Struct):
    """What is known while a table is read: who is there, and the rows where a column did not fit."""

    table: AudienceFile
    project: Project
    taken: set[str]
    people: list[Person] = field(default_factory=list)
    misfits: dict[tuple[str, str], list[_Row]] = field(default_factory=dict)
    misfit_count: int = 0

    def misfit(self, column: str, expected: str, row: _Row) -> None:
        self.misfits.setdefault((column, expected), []).append(row)
        self.misfit_count += 1


def people_of_table(
    table: AudienceFile, lines: Iterable[str], project: Project, taken: frozenset[str]
) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of all rows that can be read, and one finding per column and defect."""
    reader = _Reader(table, project, set(taken))
    rows = csv_rows(lines, table.delimiter) if table.format == "csv" else json_rows(lines)
    headings: Mapping[str, str] = {}
    number = 0
    for number, (line, values) in enumerate(rows, start=1):
        if values is None:
            reader.misfit("", "readable", _Row(number, line, {}))
        else:
            headings = headings or values
            _read(reader, _Row(number, line, _by_our_names(table, values)))
    of_rows = (_finding(reader, *found) for found in reader.misfits.items())
    if not number:
        return (), (Finding(Place(table.file), "the table has no row", "unreadable-row"),)
    return tuple(reader.people), (*(misnamed(table, headings, project) if headings else ()), *of_rows)


def _by_our_names(table: AudienceFile, cells: Mapping[str, str]) -> dict[str, str]:
    mapped = {name: cells.get(heading, "").strip() for name, heading in table.columns.items()}
    return {**{heading: text.strip() for heading, text in cells.items()}, **mapped}


def csv_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, Mapping[str, str] | None]]:
    """Each row of a CSV with its line, by heading; None for one that does not fit the headings."""
    first, lines = _first(lines)
    rows = csv.reader(lines, delimiter=delimiter if delimiter in first else _between(first, delimiter))
    heading = [name.strip().removeprefix("\ufeff") for name in next(rows, [])]
    while True:
        try:
            cells = next(rows, None)
        except csv.Error:
            yield rows.line_num, None
            continue
        if cells is None:
            return
        if cells:
            fits = len(cells) == len(heading)
            yield rows.line_num, dict(zip(heading, cells, strict=True)) if fits else None


def _first(lines: Iterable[str]) -> tuple[str, Iterator[str]]:
    """The first line, and all of them."""
    rest = iter(lines)
    first = next(rest, "")
    return first, chain([first] if first else [], rest)


def _between(heading: str, usual: str) -> str:
    """What stands between the columns of a heading in which the usual sign does not stand: ; or a tab, as of Excel."""
    return next((sign for sign in ";\t|" if sign in heading), usual)


def json_rows(lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, str] | None]]:
    """Each object of a JSONL file with its line, its values as texts; None for what is no object."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        yield number, dict(_flat(found)) if isinstance(found, dict) else None


def _flat(found: Mapping[str, object], inside: str = "") -> Iterator[tuple[str, str]]:
    """The values of an object by name; those of objects inside it as columns call them, such as `consent.email`."""
    for key, value in found.items():
        if isinstance(value, dict) and inside + key in _INSIDE:
            yield from _flat(value, f"{inside}{key}.")
        else:
            yield inside + key, _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_plain, value.values())))
    if isinstance(value, list):
        return ",".join(_plain(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _read(reader: _Reader, row: _Row) -> None:
    before = reader.misfit_count
    fields = {
        name: _field(reader, spec, row) for name, spec in reader.project.brand.fields.items() if row.values.get(name)
    }
    unsubscribed, suppressed = _flag(reader, "unsubscribed", row), _flag(reader, "suppressed", row)
    for column, text in row.values.items():
        if _NO_LETTER in text:
            reader.misfit(column, "written as UTF-8", row)
    for column, (shape, expected) in _SHAPES.items():
        if row.values.get(column) and not shape.fullmatch(row.values[column]):
            reader.misfit(column, expected, row)
    person = _person(reader.project, row, fields)
    if person.id in reader.taken:
        reader.misfit("id", "an id that no other row or named person has", row)
    if reader.misfit_count == before:
        reader.taken.add(person.id)
        reader.people.append(replace(person, unsubscribed=unsubscribed, suppressed=suppressed))


def _field(reader: _Reader, spec: FieldSpec, row: _Row) -> Attribute:
    try:
        return read_value(row.values[spec.name], spec)
    except UnreadableError as misfit:
        reader.misfit(spec.name, str(misfit), row)
        return None


def _flag(reader: _Reader, name: str, row: _Row) -> bool:
    try:
        return bool(row.values.get(name)) and flag(row.values[name])
    except UnreadableError as misfit:
        reader.misfit(name, str(misfit), row)
        return False


def _person(project: Project, row: _Row, fields: Mapping[str, Attribute]) -> Person:
    values = row.values
    answers = {name.split(".", 1)[1]: text for name, text in values.items() if name.startswith("consent.")}
    return Person(
        id=values.get("id") or f"row-{row.number:06}",
        locale=values.get("locale", ""),
        country=values.get("country", ""),
        timezone=values.get("timezone", ""),
        addresses={kind: values[kind] for kind in ADDRESSES if values.get(kind)},
        consent=consented(answers, project),
        prefers=values.get("prefers", ""),
        fields=fields,
    )


def _finding(reader: _Reader, defect: tuple[str, str], at: list[_Row]) -> Finding:
    column, expected = defect
    rows = ", ".join(str(row.number) for row in at[:_TOLD])
    more = f" and {len(at) - _TOLD} more" if len(at) > _TOLD else ""
    where = f"row{'s' if len(at) > 1 else ''} {rows}{more}"
    return Finding(
        where=Place(reader.table.file, at[0].line),
        sentence=f"{column} in {where} is not {expected}" if column else f"{where} cannot be read",
        rule="unreadable-row",
    )
