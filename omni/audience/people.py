"""Everyone who is simulated: the named people, and those of a table or of distributions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from itertools import chain, islice

from omni.audience.earlier import Earlier, earlier_sends, with_history
from omni.audience.sheets import InCells
from omni.audience.synthetic import maker, synthetic_people
from omni.audience.table import people_of_table
from omni.audience.written import of_table
from omni.model.frozen import replace
from omni.model.people import MANY, AudienceFile, Person, Synthetic
from omni.model.problem import Finding
from omni.model.project import Project


def people(
    project: Project, table: Iterable[str] | None = None, history: Iterable[str] | None = None
) -> tuple[Sequence[Person], tuple[Finding, ...]]:
    """Named people first, then those of the table's lines if it was read, else synthetic ones. Ids are unique.

    `history` are the lines of what those of the table got before. A text in place of lines says why a table could not
    be read.
    """
    named = tuple(project.people.values())
    audience = project.audience
    if audience is None:
        return named, ()
    if audience.table is not None and isinstance(table, str):
        return named, (_left_out(project, "file", audience.table.file, table),)
    if audience.table is not None and table is not None:
        unread = _left_out(project, "history", audience.table.history, history) if isinstance(history, str) else None
        earlier, wrong = earlier_sends(audience.table.history, () if history is None or unread else history, project)
        found, findings = _of_table(audience.table, table, project, earlier if earlier.keys else None)
        return found, (*findings, *wrong, *((unread,) if unread else ()))
    if audience.synthetic is not None:
        return _made_up(named, audience.synthetic, project), ()
    return named, ()


def _of_table(
    table: AudienceFile, lines: Iterable[str], project: Project, earlier: Earlier | None
) -> tuple[Sequence[Person], tuple[Finding, ...]]:
    table = replace(table, format="parquet") if isinstance(lines, InCells) else table
    rest = iter(lines)
    first = list(islice(rest, MANY + 1))
    if len(first) > MANY and find_spec("numpy"):
        from omni.audience.listed import everyone_listed
        from omni.audience.sheets import sheet_of

        whole = lines if isinstance(lines, InCells) else chain(first, rest)
        return everyone_listed(table, sheet_of(table, whole), project, earlier)
    others, findings = people_of_table(table, chain(first, rest), project, taken=frozenset(project.people))
    return (*project.people.values(), *(with_history(others, earlier) if earlier else others)), findings


def _made_up(named: tuple[Person, ...], synthetic: Synthetic, project: Project) -> Sequence[Person]:
    many = _many(named, synthetic, project) if synthetic.size >= MANY else None
    return many or (*named, *synthetic_people(synthetic, project))


def _many(named: tuple[Person, ...], synthetic: Synthetic, project: Project) -> Sequence[Person] | None:
    try:
        from omni.audience.made_up import everyone
    except ImportError:
        return None
    return everyone(named, maker(synthetic, project), synthetic.size)


def _left_out(project: Project, key: str, file: str, why: str) -> Finding:
    """What is told of a table that could not be read, at its name."""
    return Finding((of_table(project) / key).key, f"the table {file} is left out: {why}", "unreadable-file")
