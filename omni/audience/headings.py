"""Headings of a table that say nothing to omni, though somebody meant them to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from omni.audience.written import of_table
from omni.model.people import AudienceFile
from omni.model.place import Place, Route
from omni.model.problem import Finding
from omni.model.project import Project
from omni.words.nearest import nearest

ADDRESSES = ("email", "phone", "push_token", "address")
ADDRESS = ("address.street", "address.postcode", "address.city")
_OWN = ("id", "locale", "country", "timezone", *ADDRESSES, *ADDRESS, "prefers", "unsubscribed", "suppressed")


def misnamed(table: AudienceFile, headings: Iterable[str], project: Project) -> Iterator[Finding]:
    """Yields each heading of audience.yaml that the table does not have, and each that is nearly a name of omni's.

    What stands in the table is told by omni's names only: without a heading its first line is of a person.
    """
    there = set(headings)
    yield from _unknown(table, project)
    if table.format == "csv":
        for name, heading in table.columns.items():
            if heading not in there:
                lost = f"{name} is read from the column {heading}, which {table.file} does not have"
                yield Finding(_column(project, name), lost, "unknown-reference")
    names = _names(project)
    if not (there | table.columns.keys()) & set(names.values()):
        listed = ", ".join(_OWN[:5])
        nothing = f"no column of the table has a name that omni knows, such as {listed}"
        advice = "call the columns so, or say in columns of audience.yaml what they are called"
        yield Finding(Place(table.file), nothing, "unreadable-row", advice=advice)
        return
    for heading in sorted(there - set(table.columns.values()) - set(names.values())):
        meant = names.get(_letters(heading))
        if meant and meant not in there | table.columns.keys():
            near = f"nothing is read from the column {heading}, it would be from {meant}"
            yield Finding(Place(table.file), near, "unreadable-row", advice=f"write {meant}: {heading} into columns")


def _unknown(table: AudienceFile, project: Project) -> Iterator[Finding]:
    """Yields each name of columns that is nothing of a person."""
    known = _known(project)
    for name, heading in table.columns.items():
        if name not in known:
            near = nearest(name, known)
            advice = f"write {near}" if near else f"add {name} to the fields of brand.yaml"
            unknown = f"people have nothing called {name}, so the column {heading} is not read"
            yield Finding(_column(project, name), unknown, "unknown-reference", advice=advice)


def _names(project: Project) -> Mapping[str, str]:
    """What a column may be called, by its letters alone."""
    return {_letters(name): name for name in _known(project)}


def _known(project: Project) -> tuple[str, ...]:
    return (*project.brand.fields, *(f"consent.{channel}" for channel in project.channels), *_OWN)


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _column(project: Project, name: str) -> Route:
    return (of_table(project) / "columns" / name).key
