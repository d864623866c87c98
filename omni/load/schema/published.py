"""The JSON Schema of each kind of file, for editors that complete and check while somebody types."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from omni.load.schema.kinds import Kind, model_of

if TYPE_CHECKING:
    from omni.load.schema.keys import Keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CURRENCY_KEY = "^[A-Z]{3}$"
BY_MARKET = {
    "type": "object",
    "properties": {
        "by_market": {
            "type": "object",
            "additionalProperties": {"omni-ref": "Fact"},
            "description": "A value for each market, of any kind.",
        }
    },
    "required": ["by_market"],
}


def json_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of file.

    It is as wide as what an editor's YAML reader may make of a scalar: `21:00` may reach it as a number and `NO` as
    false, which omni reads as they are written.
    """
    if kind == "copy":
        return _published(kind, _tidy(_copy()))
    schema, own = _split(model_of(kind))
    tidy = {name: _tidy(definition) for name, definition in own.items()}
    return _published(kind, _tidy(schema), dict(sorted({**_read_lazily(), **tidy}.items())))


def _published(kind: Kind, schema: dict[str, Any], definitions: dict[str, Any] | None = None) -> dict[str, Any]:
    used = _used(schema, definitions or {})
    return {"$schema": DIALECT, **schema, "title": kind, **({"$defs": used} if used else {})}


def _used(schema: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The definitions that the schema leads to, sorted."""
    found: set[str] = set()
    left = list(_references(schema))
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += _references(definitions[name])
    return {name: definitions[name] for name in sorted(found)}


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(name := schema.get("$ref"), str):
            yield name.removeprefix("#/$defs/")
        schema = list(schema.values())
    if isinstance(schema, list):
        for item in schema:
            yield from _references(item)


@cache
def _split(model: type[Keys]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of a model, and the definitions that it leads to."""
    schema = model.model_json_schema(by_alias=True)
    return schema, schema.pop("$defs", {})


@cache
def _read_lazily() -> dict[str, Any]:
    """The definitions that fields of several kinds read when they meet them, and what those lead to."""
    from omni.load.schema.brand_groups import MergeTagKeys, NameKeys, VoiceKeys
    from omni.load.schema.facts import every_kind
    from omni.load.schema.fields import FieldKeys
    from omni.load.schema.journey import STEPS, JourneyKeys
    from omni.load.schema.promise_keys import AnyKeys, CampaignTestKeys, IncidentalKeys, RelationKeys, WaiverKeys
    from omni.load.schema.rate_limits import RateLimitKeys

    steps, facts = list(STEPS.values()), list(every_kind())
    groups = (
        FieldKeys,
        JourneyKeys,
        RateLimitKeys,
        VoiceKeys,
        NameKeys,
        MergeTagKeys,
        AnyKeys,
        RelationKeys,
        IncidentalKeys,
        CampaignTestKeys,
        WaiverKeys,
    )
    found = {name: one for model in (*groups, *steps, *facts) for name, one in _split(model)[1].items()}
    found |= {group.__name__: _split(group)[0] for group in groups}
    found["Step"] = _one_of([_split(step)[0] for step in steps], {"const": "stop"})
    found["Fact"] = _one_of([_split(fact)[0] for fact in facts], {"type": ["string", "number", "boolean"]}, BY_MARKET)
    return {name: _tidy(definition) for name, definition in found.items()}


def _one_of(schemas: list[dict[str, Any]], *more: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [*more, *schemas]}


def _copy() -> dict[str, Any]:
    from omni.load.schema.copy import WORDS_JSON, CopyFile

    first = CopyFile.model_json_schema(by_alias=True)["properties"]["copy"]
    words: dict[str, Any] = WORDS_JSON
    return {**words, "properties": {"copy": first, **words["properties"]}, "required": ["copy"]}


def _tidy(schema: Any) -> Any:
    """Without what only pydantic needs: names made for models, and keys that no author writes."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "omni-ref" in schema:
        return {"$ref": f"#/$defs/{schema['omni-ref']}"}
    titled = not any("omni-ref" in one for one in schema.get("anyOf", ()))  # a group has the title of its definition
    kept = {key: value for key, value in schema.items() if value is not None or key != "default"}
    made = {key: _tidy(value) for key, value in kept.items() if titled or key != "title"}
    return _money(made) if "⟨amounts⟩" in made.get("properties", {}) else _nullable(made)


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """A key that may be left out may also be left blank: `title:`."""
    required = schema.get("required", [])
    for key, inner in schema.get("properties", {}).items() if isinstance(schema.get("properties"), dict) else ():
        if key not in required and isinstance(inner, dict) and {"type": "null"} not in inner.get("anyOf", []):
            described = {name: inner.pop(name) for name in ("description", "examples", "default") if name in inner}
            schema["properties"][key] = {**described, "anyOf": [inner, {"type": "null"}]}
    return schema


def _money(schema: dict[str, Any]) -> dict[str, Any]:
    """Amounts stand among the other keys, one for each currency."""
    amounts = schema["properties"].pop("⟨amounts⟩")
    schema["patternProperties"] = {CURRENCY_KEY: amounts.get("additionalProperties", {})}
    schema["required"] = [key for key in schema.get("required", []) if key != "⟨amounts⟩"]
    return _nullable(schema)
