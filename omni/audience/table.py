"""People from the lines of a table. What is wrong is told by row number; no value of a person is ever repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from omni.audience.answers import Read, answers
from omni.audience.defects import UTF8, Defects
from omni.audience.headings import ADDRESS, ADDRESSES, misnamed
from omni.audience.rows import csv_rows, json_rows
from omni.audience.values import UnreadableError, consented, flag, read_value
from omni.model.brand import FieldSpec
from omni.model.frozen import field, replace
from omni.model.people import Attribute, AudienceFile, Person
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.project import Project

SHAPES: Mapping[str, tuple[re.Pattern[str], str]] = {
    "email": (re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"), "an email address"),
    "country": (re.compile(r"[A-Z]{2}"), "a country of two letters such as IT"),
}
FLAGS = ("suppressed", "unsubscribed")
NO_LETTER = "\N{REPLACEMENT CHARACTER}"


class Row(NamedTuple):
    """One row: its number below the heading, its line in the file, and its texts by what omni calls them."""

    number: int
    line: int
    values: Mapping[str, str]


class Reader(Struct):
    """What is known while a table is read: who is there, and what is wrong with rows."""

    table: AudienceFile
    project: Project
    taken: set[str]
    defects: Defects
    answers: Mapping[str, Read] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)

    def misfit(self, column: str, expected: str, row: Row) -> None:
        """Notes that a column of a row holds something else than expected."""
        self.defects.add(column, expected, row.number, row.line)

    def read(self, number: int, line: int, values: Mapping[str, str] | None) -> None:
        """Reads one row, by heading; None for one that cannot be read."""
        if values is None:
            self.defects.add("", "", number, line)
        else:
            _read(self, Row(number, line, _by_our_names(self.table, values)))

    def findings(self, headings: Mapping[str, str]) -> tuple[Finding, ...]:
        """What is wrong with the headings and with rows: one finding per column and defect."""
        of_headings = misnamed(self.table, headings, self.project) if headings else ()
        return (*of_headings, *self.defects.findings())


def people_of_table(
    table: AudienceFile, lines: Iterable[str], project: Project, taken: frozenset[str]
) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of all rows that can be read, and one finding per column and defect."""
    reader = Reader(table, project, set(taken), Defects(table.file), answers(project))
    rows = csv_rows(lines, table.delimiter) if table.format == "csv" else json_rows(lines)
    headings: Mapping[str, str] = {}
    number = 0
    for number, (line, values) in enumerate(rows, start=1):
        headings = headings or values or {}
        reader.read(number, line, values)
    return (tuple(reader.people), reader.findings(headings)) if number else ((), (no_row(table),))


def no_row(table: AudienceFile) -> Finding:
    """What is told of a table that holds nobody."""
    return Finding(Place(table.file), "the table has no row", "unreadable-row")


def _by_our_names(table: AudienceFile, cells: Mapping[str, str]) -> dict[str, str]:
    mapped = {name: cells.get(heading, "").strip() for name, heading in table.columns.items()}
    values = {**{heading: text.strip() for heading, text in cells.items()}, **mapped}
    parts = [] if values.get("address") else [values[part] for part in ADDRESS if values.get(part)]
    return {**values, "address": ", ".join(parts)} if parts else values


def _read(reader: Reader, row: Row) -> None:
    before = reader.defects.count
    fields = {
        name: _field(reader, spec, row) for name, spec in reader.project.brand.fields.items() if row.values.get(name)
    }
    unsubscribed, suppressed = _flag(reader, "unsubscribed", row), _flag(reader, "suppressed", row)
    if any(NO_LETTER in text for text in row.values.values()):
        reader.misfit("text", UTF8, row)
    for column in SHAPES:
        if row.values.get(column):
            _shape(reader, column, row)
    person = _person(reader.project, row, fields)
    if person.id in reader.taken:
        reader.misfit("id", "its own, another row or a named person has it", row)
    _note_answers(reader, row)
    if reader.defects.count == before:
        reader.taken.add(person.id)
        reader.people.append(replace(person, unsubscribed=unsubscribed, suppressed=suppressed))


def _note_answers(reader: Reader, row: Row) -> None:
    """Tells what is nobody's consent, zone or channel: the person is taken as if it were not there."""
    for column, text in row.values.items():
        read = reader.answers.get(column)
        try:
            _ = text and NO_LETTER not in text and read and read(text)
        except UnreadableError as misfit:
            reader.defects.add(column, str(misfit), row.number, row.line, kept=True)


def _field(reader: Reader, spec: FieldSpec, row: Row) -> Attribute:
    try:
        return read_value(row.values[spec.name], spec)
    except UnreadableError as misfit:
        reader.misfit(spec.name, str(misfit), row)
        return None


def shaped(column: str, text: str) -> str:
    """The text if it has the shape of its column, or UnreadableError."""
    shape, expected = SHAPES[column]
    if not shape.fullmatch(text):
        raise UnreadableError(expected)
    return text


def _shape(reader: Reader, column: str, row: Row) -> None:
    try:
        shaped(column, row.values[column])
    except UnreadableError as misfit:
        reader.misfit(column, str(misfit), row)


def _flag(reader: Reader, name: str, row: Row) -> bool:
    try:
        return bool(row.values.get(name)) and flag(row.values[name])
    except UnreadableError as misfit:
        reader.misfit(name, str(misfit), row)
        return False


def _person(project: Project, row: Row, fields: Mapping[str, Attribute]) -> Person:
    values = row.values
    answers = {name.split(".", 1)[1]: text for name, text in values.items() if name.startswith("consent.")}
    return Person(
        id=values.get("id") or f"row-{row.number:06}",
        locale=values.get("locale", ""),
        country=values.get("country", ""),
        timezone=values.get("timezone", ""),
        addresses={kind: values[kind] for kind in ADDRESSES if values.get(kind)},
        consent=consented(answers, project),
        prefers=values.get("prefers", "").lower(),
        fields=fields,
    )
