"""Rows of a Parquet file, read by DuckDB (the extra `audience`)."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from omni.workspace.named import inside
from omni.workspace.opening import opened

PARQUET = b"PAR1"
_AT_ONCE = 10_000
_PLAIN = frozenset({"VARCHAR", "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "DATE"})
"""Types whose values read alike as texts and in JSON."""
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
        return path.suffix.lower() == ".parquet" or file.read(len(PARQUET)) == PARQUET


class ParquetRows:
    """The rows of a file: one JSON object each in the order of the file, or the texts of its columns."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __iter__(self) -> Iterator[str]:
        yield from (text for (text,) in self._asked("to_json(row_of_file)::VARCHAR"))

    def cells(self) -> tuple[list[str], Iterator[Sequence[str]]] | None:
        """The names of the columns, and the texts of each row; None where the columns of one are hidden in another."""
        from omni.audience.rows import INSIDE

        types = [(name, str(kind)) for name, kind, *_ in self._asked("*", before="DESCRIBE ")]
        if any(name in INSIDE for name, _ in types):
            return None
        rows = self._asked(", ".join(_as_text(*one) for one in types))
        odd = [place for place, (_, kind) in enumerate(types) if kind not in _PLAIN]
        return [name for name, _ in types], _read(rows, odd) if odd else rows

    def read_through(self) -> None:
        """Looks at every row, for the end of a file does not tell that one is damaged; raises duckdb.Error."""
        next(self._asked("bit_xor(hash(row_of_file))"))

    def _asked(self, what: str, before: str = "") -> Iterator[Any]:
        import duckdb

        rows = duckdb.connect(config=_CLOSED).execute(
            f"{before}SELECT {what} FROM read_parquet(?) row_of_file",  # noqa: S608 - names are quoted
            [self._file],
        )
        while found := rows.fetchmany(_AT_ONCE):
            yield from found


def _as_text(name: str, kind: str) -> str:
    """A column as the texts that are read from JSON."""
    column = '"' + name.replace('"', '""') + '"'
    if kind == "BOOLEAN":
        return f"CASE WHEN {column} THEN 'yes' WHEN NOT {column} THEN 'no' ELSE '' END"
    text = f"{column}::VARCHAR" if kind in _PLAIN else f"to_json({column})::VARCHAR"
    return f"coalesce({text}, '')"


def _read(rows: Iterator[Sequence[str]], odd: Sequence[int]) -> Iterator[Sequence[str]]:
    """Rows of which some columns are JSON."""
    from omni.audience.rows import text_of

    for row in rows:
        cells = list(row)
        for place in odd:
            cells[place] = text_of(row[place])
        yield cells


def read_rows(path: Path, within: Path) -> ParquetRows | str:
    """Reads the rows of a file, or says in plain words why not.

    The file must lie in the workspace, and no part of the way may be a link. Raises ImportError without DuckDB.
    """
    import duckdb

    target = inside(within, path)
    file = target if isinstance(target, str) else opened(target)
    if isinstance(file, str):
        return file
    file.close()
    rows = ParquetRows(glob.escape(str(target)))
    try:
        rows.read_through()
    except duckdb.Error:
        return "it is no Parquet file that can be read"
    return rows
