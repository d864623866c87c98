"""The places of the files that differ: values of YAML whatever their order, and lines of templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from omni.compare.wording import rewordings
from omni.model import node as nodes
from omni.model.difference import Cause, MessageChange
from omni.model.node import Node
from omni.model.place import Place
from omni.model.plan import Plan
from omni.model.sources import Source, Sources

_MOST_WORDS = 80
_Leaves = dict[tuple[str, ...], tuple[str, int]]


def causes(before: Plan, after: Plan, changes: Sequence[MessageChange], affected: Sequence[str]) -> tuple[Cause, ...]:
    """Every changed place with how far it reaches; what all campaigns share comes first."""
    owners = _owners(after) | _owners(before)
    found = [*_values(before.project.sources, after.project.sources), *_templates(before, after)]
    return tuple(sorted((_cause(one, owners, changes, affected) for one in found), key=_order))


_Found = tuple[Place, str, str, str]


def _cause(
    found: _Found, owners: Mapping[str, str], changes: Sequence[MessageChange], affected: Sequence[str]
) -> Cause:
    place, what, before, after = found
    owner = _owner(place.file, owners)
    campaigns = tuple(name for name in affected if owner in {"", name})
    reached = sum(change.key.campaign in campaigns for change in changes)
    return Cause(place, what, before, after, not owner, campaigns, reached)


def _order(cause: Cause) -> tuple[object, ...]:
    return not cause.shared, cause.place, cause.what


def _owners(plan: Plan) -> dict[str, str]:
    """The campaign of each file, and of each folder that one campaign alone lies in."""
    found: dict[str, str] = {}
    for campaign in plan.project.campaigns.values():
        found[campaign.file] = campaign.id
        folder = campaign.file.rpartition("/")[0]
        if folder.count("/"):
            found[folder] = campaign.id
    return found


def _owner(file: str, owners: Mapping[str, str]) -> str:
    while file:
        if file in owners:
            return owners[file]
        file = file.rpartition("/")[0]
    return ""


def _values(before: Sources, after: Sources) -> Iterator[_Found]:
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
    root = source.root if source else None
    if not isinstance(root, nodes.Mapping) or not root.pairs:
        return ""
    key, value = root.pairs[0]
    named = isinstance(value, nodes.Scalar) and key.value in {"campaign", "channel", "brand"}
    return f"{key.value}: {value.value}" if named and isinstance(value, nodes.Scalar) else ""


def _between(file: str, before: Source | None, after: Source | None) -> Iterator[_Found]:
    if before is not None and after is not None and (before.file, before.text) == (after.file, after.text):
        return
    was, now = [dict(_leaves(one.root)) if one and one.root else {} for one in (before, after)]
    if before is None or after is None:
        yield Place(file), "a new file" if before is None else "the file is gone", "", ""
        return
    if before.file != file:
        yield Place(file), "the file", before.file, file
    for path in sorted({*was, *now}):
        old, new = was.get(path, ("", 0)), now.get(path, ("", 0))
        if old[0] != new[0]:
            place = after.place(new[1]) if path in now else _nearest(file, path, after)
            yield place, " › ".join(path), *_around(old[0], new[0])


def _around(before: str, after: str) -> tuple[str, str]:
    """Two values; of long ones the first words that differ."""
    change = next(rewordings(before, after), None) if min(len(before), len(after)) > _MOST_WORDS else None
    if change is None:
        return _short(before), _short(after)
    return _short(f"… {change.lead} {change.before}"), _short(f"… {change.lead} {change.after}")


def _nearest(file: str, path: tuple[str, ...], source: Source) -> Place:
    """The group that a removed value stood in."""
    node: Node | None = source.root
    place = Place(file)
    for key in path:
        node = node.get(key) if isinstance(node, nodes.Mapping) else None
        if node is None:
            break
        place = source.place(node.span.start)
    return place


def _leaves(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], tuple[str, int]]]:
    if isinstance(node, nodes.Scalar):
        yield path, (node.value, node.span.start)
    elif isinstance(node, nodes.Mapping):
        for key, value in node.pairs:
            yield from _leaves(value, (*path, key.value))
    else:
        for index, item in enumerate(node.items):
            yield from _leaves(item, (*path, str(index + 1)))


def _templates(before: Plan, after: Plan) -> Iterator[_Found]:
    was, now = before.project.templates, after.project.templates
    for file in sorted({*was, *now}):
        old, new = was.get(file, ""), now.get(file, "")
        if old != new:
            yield from _lines(file, old.splitlines(), new.splitlines())


def _lines(file: str, was: Sequence[str], now: Sequence[str]) -> Iterator[_Found]:
    """The first line that differs stands for all of a template."""
    pairs = enumerate(zip(was, now, strict=False), 1)
    at = next((line for line, (old, new) in pairs if old != new), min(len(was), len(now)) + 1)
    old, new = ["".join(lines[at - 1 : at]).strip() for lines in (was, now)]
    yield Place(file, at), "the template", *_around(old, new)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST_WORDS else f"{words[: _MOST_WORDS - 1]}…"
