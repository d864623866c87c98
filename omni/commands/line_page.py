"""`omni explain FILE:LINE`: the key that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace

if TYPE_CHECKING:
    from omni.model.node import Node
    from omni.model.sources import Source

_ASKED = re.compile(r"(?P<file>.+\.ya?ml):(?P<line>[0-9]{1,7})(?::[0-9]+)?")


def page(asked: str) -> list[str] | None:
    """The manual of the key at a line (`campaigns/spring.yaml:7`), and where in the file it stands; None for a word."""
    from omni.load.schema import describe

    found = _ASKED.fullmatch(asked)
    if found is None:
        return None
    here = open_workspace()
    file = _file(here, found["file"])
    source = here.sources([file]).files[file]
    keys = _keys_at(source, int(found["line"]))
    known = _known(keys) if keys else ""
    if not known:
        raise Refusal(f"no key of {found['file']} stands in line {found['line']}", ExitCode.NOTHING_MATCHED)
    return [f"{asked}  {' › '.join(keys)}", "", *(describe(known) or ())]


def _file(here: Here, path: str) -> str:
    full = (here.cwd / path).resolve()
    file = full.relative_to(here.root).as_posix() if full.is_relative_to(here.root) else ""
    if file not in here.files.texts:
        raise Refusal(f"there is no {path} in the workspace {here.root}", ExitCode.NOTHING_MATCHED)
    return file


def _keys_at(source: Source, line: int) -> tuple[str, ...]:
    """The kind of file and the names down to the first one in the line, or to the last one above it."""
    from omni.model.node import Mapping

    root = source.root
    kind = root.pairs[0][0].value if isinstance(root, Mapping) and root.pairs else ""
    last = source.text.count("\n") + 1
    keys: tuple[str, ...] = ()
    for begins, names in _named(root, ()) if root is not None and line <= last else ():
        if begins > line:
            break
        keys = names
        if begins == line:
            break
    return keys if keys[:1] == (kind,) else (kind, *keys) if keys else ()


def _named(node: Node, above: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The line of every name in a file, in order, with the names down to it."""
    from omni.model.node import Mapping
    from omni.model.node import Sequence as Listed

    if isinstance(node, Mapping):
        for name, value in node.pairs:
            names = (*above, name.value)
            yield name.span.line, names
            yield from _named(value, names)
    elif isinstance(node, Listed):
        for item in node.items:
            yield from _named(item, above)


def _known(keys: Sequence[str]) -> str:
    """The longest way through the names that has a manual; what an author named (`it`, `gold`) is stepped over."""
    from omni.load.schema import KINDS, describe

    way = keys[0]
    if way not in KINDS:
        return ""
    for key in keys[1:]:
        if describe(f"{way}.{key}"):
            way = f"{way}.{key}"
    return way
