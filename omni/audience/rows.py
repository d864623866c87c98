"""The rows of a table, from its lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader as _Rows

INSIDE = frozenset({"consent"})


def csv_rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, Mapping[str, str] | None]]:
    """Each row of a CSV with its line, by heading; None for one that does not fit the headings."""
    heading, rows = csv_cells(lines, delimiter)
    for line, cells in rows:
        yield line, None if cells is None else dict(zip(heading, cells, strict=True))


def csv_cells(lines: Iterable[str], delimiter: str) -> tuple[list[str], Iterator[tuple[int, list[str] | None]]]:
    """The headings of a CSV, and each row with its line; None for one that does not fit the headings."""
    first, lines = _first(lines)
    rows = csv.reader(lines, delimiter=delimiter if delimiter in first else _between(first, delimiter))
    heading = [name.strip().removeprefix("\ufeff") for name in next(rows, [])]
    return heading, _fitting(rows, len(heading))


def _fitting(rows: _Rows, width: int) -> Iterator[tuple[int, list[str] | None]]:
    while True:
        try:
            for cells in rows:
                if cells:
                    yield rows.line_num, cells if len(cells) == width else None
        except csv.Error:
            yield rows.line_num, None
        else:
            return


def _first(lines: Iterable[str]) -> tuple[str, Iterator[str]]:
    """The first line, and all of them."""
    rest = iter(lines)
    first = next(rest, "")
    return first, chain([first] if first else [], rest)


def _between(heading: str, usual: str) -> str:
    """What stands between the columns of a heading in which the usual sign does not stand: ; or a tab, as of Excel."""
    return next((sign for sign in ";\t|" if sign in heading), usual)


def json_rows(lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, str] | None]]:
    """Each object of a JSONL file with its line, its values as texts; None for what is no object."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        yield number, dict(_flat(found)) if isinstance(found, dict) else None


def _flat(found: Mapping[str, object], inside: str = "") -> Iterator[tuple[str, str]]:
    """The values of an object by name; those of objects inside it as columns call them, such as `consent.email`."""
    for key, value in found.items():
        if isinstance(value, dict) and inside + key in INSIDE:
            yield from _flat(value, f"{inside}{key}.")
        else:
            yield inside + key, _plain(value)


@lru_cache(maxsize=1 << 14)
def text_of(json_text: str) -> str:
    """A value of JSON as the text that a cell holds."""
    return _plain(json.loads(json_text)) if json_text else ""


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_plain, value.values())))
    if isinstance(value, list):
        return ",".join(_plain(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
