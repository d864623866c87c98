"""Rows of a Parquet file as lines of JSON, read by DuckDB (the extra `audience`)."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from omni.workspace.named import inside
from omni.workspace.opening import opened

_MAGIC = b"PAR1"
_AT_ONCE = 10_000
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""Nothing is fetched, and of what DuckDB could load nothing is."""


def is_parquet(path: Path, within: Path) -> bool:
    """True if the file calls itself so, or begins as one."""
    target = inside(within, path)
    file = target if isinstance(target, str) else opened(target)
    if isinstance(file, str):
        return False
    with file:
        return path.suffix.lower() == ".parquet" or file.read(len(_MAGIC)) == _MAGIC


def read_rows(path: Path, within: Path) -> Iterator[str] | str:
    """Reads one JSON object a row, in the order of the file, or says in plain words why not.

    The file must lie in the workspace, and no part of the way may be a link. Raises ImportError without DuckDB.
    """
    import duckdb

    target = inside(within, path)
    file = target if isinstance(target, str) else opened(target)
    if isinstance(file, str):
        return file
    file.close()
    try:
        rows = duckdb.connect(config=_CLOSED).execute(
            "SELECT to_json(row_of_file)::VARCHAR FROM read_parquet(?) row_of_file", [glob.escape(str(target))]
        )
    except duckdb.Error:
        return "it is no Parquet file that can be read"
    return _texts(rows)


def _texts(rows: object) -> Iterator[str]:
    while found := rows.fetchmany(_AT_ONCE):  # type: ignore[attr-defined]  # duckdb is not everywhere
        yield from (text for (text,) in found)
