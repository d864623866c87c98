"""The schedule as Parquet, written by DuckDB (the extra `audience`): the columns of the CSV, typed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from omni.model.many_decisions import Decisions, Table
from omni.model.schedule import Row, Schedule
from omni.model.sources import Sources
from omni.write.tables import COLUMNS, Placed, cells, placing

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TYPES: Mapping[str, str] = {
    "at_utc": "TIMESTAMPTZ",
    "units": "BIGINT",
    "cost": "DECIMAL(18, 6)",
    "planned_utc": "TIMESTAMPTZ",
}
"""Texts are all the others, NULL where they are empty; `cost` is in the row's currency."""
_AT_ONCE = 100_000
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}
"""Nothing is fetched; one thread writes the same bytes every time."""


def parquet_table(schedule: Schedule, sources: Sources) -> bytes:
    """Writes one row per person, step visit and channel, in the order of the schedule. Raises ImportError without."""
    import duckdb

    connection, placed = duckdb.connect(config=_CLOSED), placing(sources)
    columns = ", ".join(f'"{name}" {_TYPES.get(name, "VARCHAR")}' for name in COLUMNS)
    connection.execute(f"CREATE TABLE decisions ({columns})")
    if isinstance(schedule.rows, Decisions):
        decisions = _joined(connection, schedule.rows.table(), placed)
    else:
        _fill(connection, schedule.rows, placed)
        decisions = "SELECT * FROM decisions"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "rows.parquet")
        connection.execute(f"COPY ({decisions}) TO $file (FORMAT parquet, COMPRESSION zstd)", {"file": str(target)})
        return target.read_bytes()


def _fill(connection: DuckDBPyConnection, rows: Iterable[Row], placed: Placed) -> None:
    """Writes rows into the table."""
    values = ", ".join(f"CAST(nullif(\"{name}\", '') AS {_TYPES.get(name, 'VARCHAR')})" for name in COLUMNS)
    for texts in _columns(rows, placed):
        connection.register("texts", texts)
        connection.execute(f"INSERT INTO decisions SELECT {values} FROM texts")  # noqa: S608 - our own columns
        connection.unregister("texts")


def _joined(connection: DuckDBPyConnection, table: Table, placed: Placed) -> str:
    """Puts down one row of each kind with its texts as numbers, and gives the query that finds everybody's.

    One thread goes through the rows in their order.
    """
    import numpy as np

    _fill(connection, table.examples, placed)
    connection.execute("CREATE TABLE kinds AS SELECT *, CAST(rowid AS INTEGER) AS kind FROM decisions")
    for name in COLUMNS:
        if name not in _TYPES and name != "person":
            texts = f'SELECT DISTINCT "{name}" FROM kinds WHERE "{name}" IS NOT NULL ORDER BY 1'  # noqa: S608 - our own columns
            if connection.execute(f"SELECT count(*) FROM ({texts})").fetchone() != (0,):  # noqa: S608 - our own columns
                connection.execute(f'CREATE TYPE "{name}_texts" AS ENUM ({texts})')
                connection.execute(f'ALTER TABLE kinds ALTER "{name}" TYPE "{name}_texts"')
    people = np.arange(len(table.ids), dtype=np.int32)
    connection.register("people", {"person": people, "id": np.array(table.ids, object)})
    connection.execute("CREATE TABLE who AS SELECT * FROM people")
    connection.register("rows", {"person": table.people, "kind": table.kinds})
    told = ", ".join("id AS person" if name == "person" else f'"{name}"' for name in COLUMNS)
    found = "rows JOIN kinds ON rows.kind = kinds.kind JOIN who ON rows.person = who.person"
    return f"SELECT {told} FROM {found}"  # noqa: S608 - our own columns


def _columns(rows: Iterable[Row], placed: Placed) -> Iterator[dict[str, Any]]:
    """The texts of so many rows at a time, column by column."""
    import numpy as np

    left = iter(rows)
    while several := list(islice(left, _AT_ONCE)):
        texts = zip(*([str(cell) for cell in cells(row, placed(row.reason))] for row in several), strict=True)
        yield {name: np.array(column, object) for name, column in zip(COLUMNS, texts, strict=True)}
