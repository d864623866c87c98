"""Plain data into a model, or findings in our words at the exact key or value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError

from omni.load.misfit import UNKNOWN_KEY, advised
from omni.load.schema.keys import Keys
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement

Model = TypeVar("Model", bound=Keys)
Loc = tuple[str | int, ...]


def fit(model: type[Model], data: object, route: Route) -> tuple[Model | None, tuple[Finding, ...]]:
    """The data as a model; None where something does not fit."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(_finding(line, route) for line in error.errors(include_url=False))


def fit_what_fits(
    model: type[Model], data: object, route: Route, goes_with: Callable[[Loc], Loc | None]
) -> tuple[Model | None, tuple[Finding, ...]]:
    """The data as a model, left without what `goes_with` each misfit; None where a misfit cannot be left out."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        lines = error.errors(include_url=False)
    findings = tuple(_finding(line, route) for line in lines)
    left_out = [goes_with(_plain(line["loc"])) for line in lines]
    if None in left_out:
        return None, findings
    for keys in left_out:
        data = _without(data, keys or ())
    return fit(model, data, route)[0], findings


def _plain(loc: Loc) -> Loc:
    """The keys that an author wrote: `⟨…⟩` only tells which of several models read the value."""
    return tuple(key for key in loc if key != "[key]" and not (isinstance(key, str) and key.startswith("⟨")))


def _without(data: object, keys: Loc) -> object:
    if not keys or not isinstance(data, dict) or keys[0] not in data:
        return data
    first, *rest = keys
    if not rest:
        return {key: value for key, value in data.items() if key != first}
    return {**data, first: _without(data[first], tuple(rest))}


def _finding(line: Any, route: Route) -> Finding:
    context = line.get("ctx", {})
    loc = line["loc"]
    if context.get("missing"):
        advice = f"add {loc[-1]}: {context.get('example') or ''}".rstrip(": ")
        return Finding(_at(route, _plain(loc[:-1])), context["predicate"], line["type"], advice=advice)
    where = _at(route, _plain(loc))
    if context.get("on_key") or loc[-1:] == ("[key]",):
        where = where.key
    subject = next((key for key in reversed(where.keys) if isinstance(key, str)), "this file")
    predicate = context.get("predicate", "does not fit")
    if where.on_key:
        predicate = predicate.replace(f"says {subject}, ", "stands here, ", 1)
    sentence = f'"{subject}" {predicate}'
    close = context.get("nearest")
    advice = advised(subject, close, context.get("example", ""), context.get("advice", "").replace("⟨key⟩", subject))
    return Finding(where, sentence, line["type"], advice=advice, fix=_fix(where, close, line["type"], context))


def _fix(where: Route, close: str | None, rule: str, context: dict[str, Any]) -> Fix | None:
    if close is None:
        return None
    title = f"rename the key to {close}" if rule == UNKNOWN_KEY else f"write {close}"
    return Fix(title, (Replacement(where, close),), safe=context.get("sure", False))


def _at(route: Route, loc: Loc) -> Route:
    for key in loc:
        route /= key
    return route
