"""What needs the extra `audience`: Parquet, and more people than are simulated one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from omni.commands.guard import Refusal

if TYPE_CHECKING:
    from omni.model.place import Route
    from omni.model.project import Project
    from omni.model.sources import Sources

MOST_PEOPLE = 100_000
_EXTRA = "pip install 'omni-campaigns[audience]' brings"


def refuse_crowd(project: Project, place_of: Callable[[Route, Sources], str]) -> None:
    """Refuses synthetic people without number where the extra is missing."""
    synthetic = project.audience.synthetic if project.audience and not project.audience.table else None
    if project.audience is None or synthetic is None or synthetic.size <= MOST_PEOPLE or _is_there("numpy"):
        return
    route = project.audience.route / "audience"
    inner = route / "synthetic" / "size"
    place = place_of(inner if project.sources.node(inner) else route / "size", project.sources)
    raise Refusal(f"{place}: {synthetic.size:,} people are more than {MOST_PEOPLE:,} and need NumPy; {_EXTRA} it")


def refuse_parquet(place: str) -> None:
    """Refuses a Parquet file where nothing reads it."""
    if not _is_there("duckdb"):
        raise Refusal(f"{place}: reading Parquet needs DuckDB; {_EXTRA} it, and CSV and JSONL need nothing")


def refuse_parquet_output(path: Path | None) -> None:
    """Refuses to write a Parquet file where nothing can."""
    if path and path.suffix.lower() == ".parquet" and not (_is_there("duckdb") and _is_there("numpy")):
        raise Refusal(f"writing Parquet needs DuckDB and NumPy; {_EXTRA} them, and .csv and .jsonl need nothing")


def not_too_many(lines: Iterable[str], place: str) -> Iterator[str]:
    """Hands on the lines of a table; refuses it where they are more than can be simulated one by one."""
    if _is_there("numpy"):
        yield from lines
        return
    for number, line in enumerate(lines, start=1):
        if number == MOST_PEOPLE + 2:
            raise Refusal(f"{place}:{number}: more than {MOST_PEOPLE:,} people need NumPy; {_EXTRA} it")
        yield line


def _is_there(module: str) -> bool:
    return find_spec(module) is not None
