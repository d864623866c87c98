"""From a scalar's grammar to a field of a model, and from one value to a list of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from omni.load.misfit import IMPOSSIBLE, NO_VALUE, WRONG_TYPE, MisfitError, nearest, quoted

Value = TypeVar("Value")


class Scalar:
    """A field's type: how its text is read, what it expects in words, and what an editor may accept."""

    def __init__(self, parse: Callable[[str], object], expects: str, json: Mapping[str, Any] | None = None) -> None:
        self.parse = parse
        self.expects = expects
        self.json = {"type": ["string", "number", "boolean"], **(json or {}), "title": expects}

    def __call__(self, data: object) -> object:
        if not isinstance(data, str):
            raise as_error(MisfitError(WRONG_TYPE, NO_VALUE if data is None else self._found(data)))
        try:
            return self.parse(data)
        except MisfitError as misfit:
            raise as_error(misfit) from None

    def _found(self, data: object) -> str:
        return f"expects {self.expects}, found {quoted(data)}"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return PlainValidator(self).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return WithJsonSchema(self.json).__get_pydantic_json_schema__(schema, handler)


def as_error(misfit: MisfitError) -> PydanticCustomError:
    """The misfit as pydantic carries it."""
    context = {"predicate": misfit.predicate, "nearest": misfit.nearest}
    return PydanticCustomError(cast("Any", misfit.rule), "{predicate}", context)


def guarded(make: Callable[[], Value]) -> Value:
    """The value, whose misfit becomes an error of pydantic's."""
    try:
        return make()
    except MisfitError as misfit:
        raise as_error(misfit) from None


def one_of(*words: str) -> Scalar:
    """One of these words."""

    def parse(text: str) -> str:
        if text in words:
            return text
        close = nearest(text, words)
        raise MisfitError(IMPOSSIBLE, f"expects {told(words)}, found {quoted(text)}", close)

    return Scalar(parse, told(words), {"type": "string", "enum": list(words)})


def told(words: tuple[str, ...]) -> str:
    """The words as a choice: `skip, now or exit`."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _listed(data: object) -> object:
    if data is None or isinstance(data, dict):
        raise as_error(MisfitError(WRONG_TYPE, NO_VALUE if data is None else f"expects a list, found {quoted(data)}"))
    if data == []:
        raise as_error(MisfitError(IMPOSSIBLE, "is a list of nothing"))
    return [data] if isinstance(data, str) else data


def _emptied(data: object) -> object:
    return {} if data is None else data


class _OneOrMore:
    """Makes a list of a single text; an editor may show both."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        listed = handler(schema["schema"])
        return {"anyOf": [listed, listed.get("items", {})]}


ONE_OR_MORE = _OneOrMore()
"""A list that is not empty; a single text is a list of one."""

MAY_BE_BLANK = BeforeValidator(_emptied)
"""A group whose every key has a default: nothing written is an empty group."""
