"""The places of YAML files that differ: values whatever their order, whole groups once."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare.naming import in_words, named
from omni.compare.shortening import around
from omni.model import node as nodes
from omni.model.frozen import Frozen
from omni.model.node import Node
from omni.model.place import Place
from omni.model.sources import Source, Sources

Path = tuple[str, ...]
_UNREAD = {"policy", "segments", "audience"}
AN_APPROVAL = "an approval"
_Leaves = dict[Path, tuple[str, int]]


class Found(Frozen):
    """A changed place: the way to it and the same in words, what stood and stands there.

    `inert` places change no message: a file that is only called otherwise, or an approval. Of the others `unread` ones
    decide who gets a message, when and at what cost, and never how it reads.
    """

    place: Place
    what: str
    before: str = ""
    after: str = ""
    words: str = ""
    inert: bool = False
    unread: bool = False


def changed_places(before: Sources, after: Sources) -> Iterator[Found]:
    """Yields every change of the YAML files, those about people left out."""
    was, now = _told(before), _told(after)
    for file in sorted({*was, *now}):
        if not before.is_personal(file) and not after.is_personal(file):
            moved_to = _moved(file, before, after) if file not in now else ""
            if moved_to in was or not moved_to:
                old = was.get(file) or was.get(_moved(file, after, before))
                yield from _between(file, old, now.get(file))


def _told(sources: Sources) -> dict[str, Source]:
    return {file: source for file, source in sources.files.items() if source.root is not None}


def _moved(file: str, here: Sources, there: Sources) -> str:
    """Where the campaign of a file was written before, if the file has been renamed."""
    name = _first(here.files.get(file))
    return next((old for old, source in there.files.items() if name and _first(source) == name), "")


def _first(source: Source | None) -> str:
    key, value = _kind(source)
    return f"{key}: {value}" if value and key in {"campaign", "channel", "brand"} else ""


def _kind(source: Source | None) -> tuple[str, str]:
    """The first key of a file, which tells its kind, and its value."""
    root = source.root if source else None
    if not isinstance(root, nodes.Mapping) or not root.pairs:
        return "", ""
    key, value = root.pairs[0]
    return key.value, value.value if isinstance(value, nodes.Scalar) else ""


def _between(file: str, before: Source | None, after: Source | None) -> Iterator[Found]:
    if before is not None and after is not None and (before.file, before.text) == (after.file, after.text):
        return
    if "approvals" in {_kind(before)[0], _kind(after)[0]}:
        yield Found(Place(file), AN_APPROVAL, inert=True)
    elif before is None or after is None:
        yield Found(Place(file), "a new file" if before is None else "the file is gone")
    else:
        yield from _inside(file, before, after)


def _inside(file: str, before: Source, after: Source) -> Iterator[Found]:
    if before.file != file:
        yield Found(Place(file), "the file", before.file, file, inert=True)
    was, now = _leaves_of(before), _leaves_of(after)
    gone, come = _grouped(was, now, before.root), _grouped(now, was, after.root)
    for path in sorted({*gone, *come, *(path for path in was.keys() & now.keys() if was[path][0] != now[path][0])}):
        old, new = gone.get(path) or was.get(path, ("", 0)), come.get(path) or now.get(path, ("", 0))
        place = after.place(new[1]) if new[0] else _nearest(file, path, after)
        words = in_words(path, (after if new[0] else before).root)
        unread = _kind(after)[0] in _UNREAD
        yield Found(place, " › ".join(path), *around(old[0], new[0]), words, unread=unread)
    if _texts(was) == _texts(now) and before.text != after.text:
        same_order = list(was) == list(now)
        what = "the same values, laid out or commented otherwise" if same_order else "the same values in another order"
        yield Found(_first_line(before, after), what, inert=True)


def _texts(leaves: _Leaves) -> dict[Path, str]:
    return {path: text for path, (text, _) in leaves.items()}


def _leaves_of(source: Source) -> _Leaves:
    return dict(_leaves(source.root)) if source.root else {}


def _grouped(here: _Leaves, there: _Leaves, root: Node | None) -> _Leaves:
    """The leaves that are only here; of a group that is nowhere there, the names in it once."""
    known = {path[:length] for path in there for length in range(len(path) + 1)}
    groups: dict[Path, list[Path]] = {}
    for path in here.keys() - there.keys():
        whole = next((path[:length] for length in range(1, len(path)) if path[:length] not in known), path)
        groups.setdefault(whole, []).append(path)
    return {whole: _group(whole, paths, here, root) for whole, paths in groups.items()}


def _group(whole: Path, paths: list[Path], leaves: _Leaves, root: Node | None) -> tuple[str, int]:
    paths = sorted(paths, key=lambda path: leaves[path][1])
    names = dict.fromkeys(named(path, root)[len(whole)] for path in paths if path != whole)
    return ", ".join(names) if names else leaves[whole][0], leaves[paths[0]][1]


def _first_line(before: Source, after: Source) -> Place:
    pairs = enumerate(zip(before.text.splitlines(), after.text.splitlines(), strict=False), 1)
    return Place(after.file, next((line for line, (old, new) in pairs if old != new), 1))


def _nearest(file: str, path: Path, source: Source) -> Place:
    """The group that a removed value stood in."""
    node: Node | None = source.root
    place = Place(file)
    for key in path:
        node = node.get(key) if isinstance(node, nodes.Mapping) else None
        if node is None:
            break
        place = source.place(node.span.start)
    return place


def _leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, tuple[str, int]]]:
    """Every value with its way and its position; a list of plain values is one value."""
    if isinstance(node, nodes.Scalar):
        yield path, (node.value, node.span.start)
    elif isinstance(node, nodes.Mapping):
        for key, value in node.pairs:
            yield from _leaves(value, (*path, key.value))
    elif node.items and all(isinstance(item, nodes.Scalar) for item in node.items):
        words = ", ".join(item.value for item in node.items if isinstance(item, nodes.Scalar))
        yield path, (words, node.items[0].span.start)
    else:
        for index, item in enumerate(node.items):
            yield from _leaves(item, (*path, str(index + 1)))
