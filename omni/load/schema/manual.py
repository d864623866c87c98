"""The manual of every key, for `omni explain`: what it takes, its default, an example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from omni.load.schema.kinds import KINDS, Kind
from omni.load.schema.published import json_schema
from omni.load.schema.shown_examples import example, facts
from omni.load.schema.taken import taken

MOST_PLACES = 12


def describe(path: str) -> tuple[str, ...] | None:
    """The manual of a kind of file (`campaign`), of a key (`campaign.audience.holdout`, `holdout`), or None."""
    kind, dot, keys = path.partition(".")
    if kind not in KINDS:
        return _anywhere(path)
    if dot and not keys:
        return None
    found = _in_file(kind, keys.split(".") if keys else [])
    return tuple(_page(path, found)) if found is not None else None


def _in_file(kind: Kind, keys: list[str]) -> tuple[dict[str, Any], dict[str, Any], bool] | None:
    """The schema at the keys; `policy.quiet_hours` stands below `policy:` in its file."""
    return _at(kind, keys) or _at(kind, [kind, *keys])


def _at(kind: Kind, keys: list[str]) -> tuple[dict[str, Any], dict[str, Any], bool] | None:
    """The schema at the keys, the whole schema it belongs to, and whether it is required."""
    whole = json_schema(kind)
    here, required = whole, True
    for key in keys:
        step = next((step for one in _alternatives(here, whole) if (step := _below(one, key))), None)
        if step is None:
            return None
        here, required = step
    return here, whole, required


def _below(schema: dict[str, Any], key: str) -> tuple[dict[str, Any], bool] | None:
    properties = schema.get("properties", {})
    if key in properties:
        return properties[key], key in schema.get("required", [])
    return None


def _alternatives(schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema, what it may be instead, and what its lists and named values hold."""
    seen: set[int] = set()
    left = [schema]
    while left:
        one = _followed(left.pop(0), whole)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inside = (one.get("items"), one.get("additionalProperties"))
        left += [*one.get("anyOf", []), *one.get("oneOf", []), *(inner for inner in inside if isinstance(inner, dict))]


def _followed(schema: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    return cast("dict[str, Any]", whole.get("$defs", {}).get(name, schema)) if name else schema


def _page(path: str, found: tuple[dict[str, Any], dict[str, Any], bool]) -> Iterator[str]:
    schema, whole, required = found
    described = schema.get("description") or _followed(schema, whole).get("description", "")
    yield f"# {path}"
    yield from (line.strip() for line in described.strip().split("\n") if line.strip())
    if path not in KINDS:
        yield ""
        yield f"takes    {taken(schema, lambda one: _followed(one, whole))}"
        yield f"default  {_default(schema, required=required)}"
    for written in schema.get("examples", ()):
        yield from example(path.rpartition(".")[2], written)
    if _is_all(path, schema):
        yield from _below_itself(path, schema["properties"][path], whole)
        return
    yield from facts() if _holds_facts(schema, whole) else _keys(schema, whole)


def _is_all(path: str, schema: dict[str, Any]) -> bool:
    """True for a file such as policy.yaml, which has one key: its own name."""
    return list(schema.get("properties", ())) == [path]


def _below_itself(kind: str, schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield f"takes    {taken(schema, lambda one: _followed(one, whole))}"
    for written in schema.get("examples", ()):
        yield from example(kind, written)
    yield from ("", "keys", f"  {kind}  {_first(schema, whole)}")
    yield from (line.replace("keys", f"keys below {kind}") if line == "keys" else line for line in _keys(schema, whole))


def _holds_facts(schema: dict[str, Any], whole: dict[str, Any]) -> bool:
    inside = (one.get("additionalProperties") for one in _alternatives(schema, whole))
    first = next((one for one in inside if isinstance(one, dict)), {})
    return bool(first.get("$ref") == "#/$defs/Fact")


def _default(schema: dict[str, Any], *, required: bool) -> str:
    if required:
        return "none, it must be given"
    given = schema.get("default")
    words = {True: "true", False: "false"}
    if not given and not isinstance(given, bool):
        return "nothing"
    return words[given] if isinstance(given, bool) else str(given)


def _keys(schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    found: dict[str, dict[str, Any]] = {}
    for one in _alternatives(schema, whole):
        for key, inner in one.get("properties", {}).items():
            found.setdefault(key, inner)
    if found:
        yield ""
        yield "keys"
        width = max(map(len, found))
        yield from (f"  {key:<{width}}  {_first(inner, whole)}".rstrip() for key, inner in found.items())


def _first(schema: dict[str, Any], whole: dict[str, Any]) -> str:
    described = schema.get("description") or _followed(schema, whole).get("description", "")
    return str(described).strip().split("\n")[0]


def _anywhere(key: str) -> tuple[str, ...] | None:
    """The page of a key that stands in one place only, else where it stands."""
    places = list(dict.fromkeys(place for kind in KINDS for place in _places(kind, key)))
    if len(places) == 1:
        return describe(places[0])
    if not places:
        return None
    return (
        f"# {key}",
        f"stands in {len(places)} places:",
        *(f"  omni explain {place}" for place in places[:MOST_PLACES]),
    )


def _places(kind: Kind, key: str) -> Iterator[str]:
    """The dotted places of a key in a kind of file, three keys deep at most."""
    whole = json_schema(kind)
    last = key.split(".")
    left: list[tuple[str, dict[str, Any]]] = [(kind, whole)]
    while left:
        path, schema = left.pop(0)
        for one in _alternatives(schema, whole):
            for name, inner in one.get("properties", {}).items():
                here = f"{path}.{name}"
                if name == "by_market":
                    continue
                if here.split(".")[-len(last) :] == last:
                    yield here
                if here.count(".") < 3:
                    left.append((here, inner))
