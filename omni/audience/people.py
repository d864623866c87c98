"""Everyone who is simulated: the named people, and those of a table or of distributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from itertools import chain, islice

from omni.audience.synthetic import maker, synthetic_people
from omni.audience.table import people_of_table
from omni.model.people import Audience, AudienceFile, Person, Synthetic
from omni.model.place import Route
from omni.model.problem import Finding
from omni.model.project import Project

MANY = 5_000
"""From so many on, made-up people stay columns where NumPy is, until somebody asks for one of them."""


def people(project: Project, table: Iterable[str] | None = None) -> tuple[Sequence[Person], tuple[Finding, ...]]:
    """Named people first, then those of the table's lines if it was read, else synthetic ones. Ids are unique.

    A text in place of lines says why the table could not be read.
    """
    named = tuple(project.people.values())
    audience = project.audience
    if audience is None:
        return named, ()
    if audience.table is not None and isinstance(table, str):
        why = f"the table {audience.table.file} is left out: {table}"
        return named, (Finding(_where(project, audience), why, "unreadable-file"),)
    if audience.table is not None and table is not None:
        return _of_table(audience.table, table, project)
    if audience.synthetic is not None:
        return _made_up(named, audience.synthetic, project), ()
    return named, ()


def _of_table(
    table: AudienceFile, lines: Iterable[str], project: Project
) -> tuple[Sequence[Person], tuple[Finding, ...]]:
    rest = iter(lines)
    first = list(islice(rest, MANY + 1))
    if len(first) > MANY and find_spec("numpy"):
        from omni.audience.listed import everyone_listed
        from omni.audience.sheets import InCells, sheet_of

        whole = lines if isinstance(lines, InCells) else chain(first, rest)
        return everyone_listed(table, sheet_of(table, whole), project)
    others, findings = people_of_table(table, chain(first, rest), project, taken=frozenset(project.people))
    return (*project.people.values(), *others), findings


def _made_up(named: tuple[Person, ...], synthetic: Synthetic, project: Project) -> Sequence[Person]:
    many = _many(named, synthetic, project) if synthetic.size >= MANY else None
    return many or (*named, *synthetic_people(synthetic, project))


def _many(named: tuple[Person, ...], synthetic: Synthetic, project: Project) -> Sequence[Person] | None:
    try:
        from omni.audience.made_up import everyone
    except ImportError:
        return None
    return everyone(named, maker(synthetic, project), synthetic.size)


def _where(project: Project, audience: Audience) -> Route:
    """The way to the name of the table."""
    here = audience.route / "audience"
    inner = here / "table"
    return (inner if project.sources.node(inner) else here) / "file"
