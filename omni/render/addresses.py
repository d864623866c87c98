"""Web addresses with values in them: `https://aurora.example/u/{{ person.id }}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from omni.model.message import Origin
from omni.model.place import Where
from omni.render.cleaning import author_text
from omni.render.errors import RenderError
from omni.render.runs import NOWHERE, Run, Runs
from omni.render.variables import Variable

_VALUE = re.compile(r"\{\{\s*([A-Za-z][\w.]*)\s*\}\}")


def asks_only_for(owner: str, url: str) -> bool:
    """True for an address whose values are all of one owner: `{{ person.id }}`."""
    return all(name.startswith(f"{owner}.") for name in _VALUE.findall(url))


def address_runs(url: str, name: str, find: Callable[[str], Variable], where: Where) -> Runs:
    """An address in runs, its values percent-encoded; `name` is what texts call it, `where` is where it is written."""
    runs: list[Run] = []
    for at, text in enumerate(_VALUE.split(author_text(url))):
        if not text:
            continue
        if at % 2:
            runs.append(_value(text, find, where))
        else:
            runs.append(Run(text, Origin("brand", NOWHERE, name)))
    return tuple(runs)


def _value(name: str, find: Callable[[str], Variable], where: Where) -> Run:
    try:
        found = find(name)
        return Run(quote(str(found), safe=""), Origin(found.kind, NOWHERE, found.name))
    except RenderError as error:
        error.where = where
        raise
