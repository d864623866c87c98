"""The schedule as Parquet, written by DuckDB (the extra `audience`): the columns of the CSV, typed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from omni.model.schedule import Row, Schedule
from omni.write.tables import COLUMNS, cells

_TYPES: Mapping[str, str] = {"at_utc": "TIMESTAMPTZ", "units": "BIGINT", "cost": "DECIMAL(18, 6)"}
"""Texts are all the others, NULL where they are empty; `cost` is in the row's currency."""
_AT_ONCE = 100_000
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}
"""Nothing is fetched; one thread writes the same bytes every time."""


def parquet_table(schedule: Schedule) -> bytes:
    """Writes one row per person, step visit and channel, in the order of the schedule. Raises ImportError without."""
    import duckdb

    connection = duckdb.connect(config=_CLOSED)
    columns = ", ".join(f'"{name}" {_TYPES.get(name, "VARCHAR")}' for name in COLUMNS)
    connection.execute(f"CREATE TABLE decisions ({columns})")
    values = ", ".join(f"CAST(nullif(\"{name}\", '') AS {_TYPES.get(name, 'VARCHAR')})" for name in COLUMNS)
    for texts in _columns(schedule):
        connection.register("texts", texts)
        connection.execute(f"INSERT INTO decisions SELECT {values} FROM texts")  # noqa: S608 - our own columns
        connection.unregister("texts")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "rows.parquet")
        connection.execute("COPY decisions TO $file (FORMAT parquet, COMPRESSION zstd)", {"file": str(target)})
        return target.read_bytes()


def _columns(schedule: Schedule) -> Iterator[dict[str, Any]]:
    """The texts of so many rows at a time, column by column."""
    import numpy as np

    rows: Iterator[Row] = iter(schedule.rows)
    while several := list(islice(rows, _AT_ONCE)):
        texts = zip(*([str(cell) for cell in cells(row)] for row in several), strict=True)
        yield {name: np.array(column, object) for name, column in zip(COLUMNS, texts, strict=True)}
