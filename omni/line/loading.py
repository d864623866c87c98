"""Files → project: the first step, and the moment that all others plan from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime

from omni.load import load
from omni.load.scalars.moments import FIRST_YEAR, LAST_YEAR
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.model.node import Scalar
from omni.model.node import Sequence as Listed
from omni.model.people import Person
from omni.model.place import Route
from omni.model.problem import Finding
from omni.model.project import Project
from omni.timing import as_of
from omni.words.numbers import many
from omni.words.steps import Tell, nobody
from omni.zones import Instant, to_local, zone

LinesOf = Callable[[str], Iterable[str]]
"""Reads a table of the workspace (an audience file) line by line."""


class Loaded(Frozen):
    """What was read from the files, the moment to plan from (None where nothing is dated), and what was found."""

    project: Project
    as_of: Instant | None
    findings: tuple[Finding, ...]


def loaded(files: Files, at: datetime | None = None, tell: Tell = nobody) -> Loaded:
    """Loads; `at` is the moment to plan from, on the brand's clock. `tell` hears of each step."""
    tell(f"reading {many(len(files.texts), 'file')}")
    project, unread = load(files)
    now, undated = as_of(project, at)
    if now is None and project.unread:
        now, undated = as_of(project, at, min(_written_dates(project), default=None))
    return Loaded(project, now, (*unread, *(() if project.unread else undated)))


def _written_dates(project: Project) -> Iterator[date]:
    """The dates of sends and entries in campaigns that could not be read: those that could still begin then."""
    for file in sorted(project.unread):
        top = Route(file)
        sends = project.sources.node(top / "sends")
        listed = [top / "sends" / place / "at" for place in range(len(sends.items) if isinstance(sends, Listed) else 0)]
        for route in (top / "send", top / "send" / "at", top / "journey" / "entry" / "at", *listed):
            node = project.sources.node(route)
            day = node.value[:10] if isinstance(node, Scalar) else ""
            with suppress(ValueError):
                written = date.fromisoformat(day)
                if FIRST_YEAR <= written.year <= LAST_YEAR:
                    yield written


def today_of(project: Project, as_of: Instant | None) -> date | None:
    """The date on the brand's clock; None where nothing says which day it is."""
    clock = zone(project.brand.timezone)
    return to_local(as_of, clock).date() if as_of is not None and clock else None


def audience_of(project: Project, lines_of: LinesOf | None) -> tuple[Sequence[Person], tuple[Finding, ...]]:
    """Everyone who is simulated, read with `lines_of` where they stand in a table."""
    from omni.audience.people import people

    table = project.audience.table if project.audience else None
    if table is None or lines_of is None:
        return people(project)
    return people(project, lines_of(table.file), lines_of(table.history) if table.history else None)
