"""Headings of a table that say nothing to omni, though somebody meant them to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from omni.audience.usual_headings import usual
from omni.audience.written import of_table
from omni.model.people import AudienceFile
from omni.model.place import Place, Route
from omni.model.problem import Finding
from omni.model.project import Project
from omni.words.nearest import nearest

ADDRESSES = ("email", "phone", "push_token", "address")
ADDRESS = ("address.street", "address.postcode", "address.city")
_OWN = ("id", "locale", "country", "timezone", *ADDRESSES, *ADDRESS, "prefers", "unsubscribed", "suppressed")

_LISTED = 4


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
    meant = _meant(table, there, project)
    if meant:
        yield _unread(table, meant)
    elif not (there | table.columns.keys()) & set(_known(project)):
        listed = ", ".join(_OWN[:5])
        nothing = f"no column of the table has a name that omni knows, such as {listed}"
        advice = "call the columns so, or say in columns of audience.yaml what they are called"
        yield Finding(Place(table.file), nothing, "unreadable-row", advice=advice)


def _meant(table: AudienceFile, there: Collection[str], project: Project) -> Mapping[str, str]:
    """By names of omni's that the table does not have, the headings of the table that are nearly or usually that."""
    known, nearly = _known(project), {_letters(name): name for name in _known(project)}
    found: dict[str, str] = {}
    for heading in sorted(set(there) - set(table.columns.values()) - set(known)):
        name = nearly.get(_letters(heading)) or usual(heading, known)
        if name and name not in there and name not in table.columns:
            found.setdefault(name, heading)
    if "address" in found and found.keys() & set(ADDRESS[1:]):
        found.setdefault(ADDRESS[0], found.pop("address"))
    return {name: found[name] for name in known if name in found}


def _unread(table: AudienceFile, meant: Mapping[str, str]) -> Finding:
    (name, heading), *others = meant.items()
    written = ", ".join(f"{name}: {_quoted(heading)}" for name, heading in meant.items())
    if not others:
        near = f"nothing is read from the column {heading}, it would be from {name}"
        return Finding(Place(table.file), near, "unreadable-row", advice=f"write {written} into columns")
    *told, last = [*meant.values()][:_LISTED]
    listed = f"{', '.join(told)} and {f'{len(meant) - _LISTED + 1} more' if len(meant) > _LISTED else last}"
    advice = f"write columns: {{{written}}} into audience.yaml"
    return Finding(Place(table.file), f"nothing is read from the columns {listed}", "unreadable-row", advice=advice)


def _quoted(heading: str) -> str:
    return heading if re.fullmatch(r"[\w .-]+", heading) else f'"{heading}"'


def _unknown(table: AudienceFile, project: Project) -> Iterator[Finding]:
    """Yields each name of columns that is nothing of a person."""
    known = _known(project)
    for name, heading in table.columns.items():
        if name not in known:
            near = nearest(name, known)
            advice = f"write {near}" if near else f"add {name} to the fields of brand.yaml"
            unknown = f"people have nothing called {name}, so the column {heading} is not read"
            yield Finding(_column(project, name), unknown, "unknown-reference", advice=advice)


def _known(project: Project) -> tuple[str, ...]:
    return (*_OWN, *project.brand.fields, *(f"consent.{channel}" for channel in project.channels))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _column(project: Project, name: str) -> Route:
    return (of_table(project) / "columns" / name).key
