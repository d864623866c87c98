"""Tables of words that a template sets: JSON, which is read as such, for a template engine takes ten times as long."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from jinja2 import nodes

from omni.render.budget import LONGEST_RANGE
from omni.render.marks import CLOSE

Table: TypeAlias = "Mapping[str, Table] | str"

_SET = re.compile(r"(\{%-?[ ]*set[ ]+\w+[ ]*=[ ]*)(\{[^\\]*?\})(\s*-?%\})")
_LONGEST = 20_000


def without_tables(source: str) -> tuple[str, dict[str, Table]]:
    """The source with a name in quotes for each table, on as many lines as before, and the tables by these names."""
    tables: dict[str, Table] = {}

    def named(found: re.Match[str]) -> str:
        table = _table(found[2])
        if table is None:
            return found[0]
        name = f"{CLOSE}{len(tables)}"  # no author can write that character
        tables[name] = table
        lines = "\n" * found[2].count("\n")
        return f'{found[1]}"{name}"{lines}{found[3]}'

    return _SET.sub(named, source), tables


def all_set(tree: nodes.Template, tables: Mapping[str, Table]) -> bool:
    """True if each name stands where a template sets a value, and not in a comment or in text."""
    assigned = (node.node for node in tree.find_all(nodes.Assign))
    found = [node.value for node in assigned if isinstance(node, nodes.Const) and node.value in tables]
    return sorted(found) == sorted(tables)


def price_of(table: Table) -> int:
    """What all groups of a table hold together, each with all that is in it."""
    return sum(_held(group) for group in _groups(table))


def _table(text: str) -> Table | None:
    """A table of texts, of no more than one step may hold; None for any other value."""
    if len(text) > _LONGEST:
        return None
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return table if _is_table(table) and price_of(table) <= LONGEST_RANGE else None


def _is_table(value: object) -> bool:
    return all(isinstance(one, str) or _is_table(one) for one in value.values()) if isinstance(value, dict) else False


def _groups(table: Table) -> Iterator[Mapping[str, Table]]:
    if not isinstance(table, str):
        yield table
        for inner in table.values():
            yield from _groups(inner)


def _held(group: Mapping[str, Table]) -> int:
    return sum(1 if isinstance(one, str) else 1 + _held(one) for one in group.values())
