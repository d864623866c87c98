"""Types of fields, as annotations: a text read by its grammar, lists and named values of such, or any function.

Each gives pydantic its finished core schema. Letting pydantic derive the same from `list[…]`, `dict[…]` and its own
annotations doubles the time that a model takes to build, and an editor waits for it at every start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar, cast, get_args

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from omni.load.misfit import IMPOSSIBLE, MisfitError, quoted, wrong
from omni.load.scalars import names
from omni.words.nearest import nearest

Value = TypeVar("Value")
Read = Callable[[Any], object]


class Reads:
    """A value of any shape, read by a function that may raise `MisfitError` or what pydantic collects."""

    def __init__(self, read: Read, json: Mapping[str, Any]) -> None:
        self._read = read
        self.json = dict(json)

    def __call__(self, data: Any) -> object:
        try:
            return self._read(data)
        except MisfitError as misfit:
            raise as_error(misfit) from None

    def core(self) -> CoreSchema:
        """What pydantic validates with."""
        return core_schema.no_info_plain_validator_function(self)

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return self.core()

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return dict(self.json)


class Scalar(Reads):
    """A text, read by its grammar; `expects` tells what else should stand where something else is found."""

    def __init__(self, parse: Callable[[str], object], expects: str, json: Mapping[str, Any] | None = None) -> None:
        super().__init__(self._text, {"type": ["string", "number", "boolean"], **(json or {}), "title": expects})
        self._parse = parse
        self._expects = expects

    def _text(self, data: Any) -> object:
        if isinstance(data, str):
            return self._parse(data if self._parse is names.text else data.rstrip("\n"))
        raise wrong(self._expects, data)


class Many(Reads):
    """A list of values that is not empty; a single text is a list of one."""

    def __init__(self, item: Any) -> None:
        self._item = type_of(item)
        super().__init__(_listed, {"anyOf": [{"type": "array", "items": self._item.json}, self._item.json]})

    def core(self) -> CoreSchema:
        """What pydantic validates with."""
        items = core_schema.tuple_variable_schema(self._item.core())
        return core_schema.no_info_before_validator_function(self, items)


class Named(Reads):
    """Values by name."""

    def __init__(self, name: Any, value: Any, read: Read = lambda data: data, expects: str = "") -> None:
        self._name = type_of(name)
        self._value = type_of(value)
        titled = {"title": expects} if expects else {}
        told = {"propertyNames": {"title": self._name.json["title"]}} if "title" in self._name.json else {}
        super().__init__(read, {"type": "object", "additionalProperties": self._value.json, **told, **titled})

    def core(self) -> CoreSchema:
        """What pydantic validates with."""
        values = core_schema.dict_schema(self._name.core(), self._value.core())
        return core_schema.no_info_before_validator_function(self, values)


class OneOrMore(Generic[Value]):
    """Makes a list of a single value, where the values are groups of keys."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_guarded_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        listed = handler(schema["schema"])
        return {"anyOf": [listed, listed.get("items", {})]}


class MayBeBlank:
    """Makes an empty group of nothing, where every key of the group has a default."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_before_validator_function(lambda data: data or {}, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [handler(schema["schema"]), {"type": "null"}]}


ONE_OR_MORE: OneOrMore[Any] = OneOrMore()
MAY_BE_BLANK = MayBeBlank()


def type_of(annotated: Any) -> Reads:
    """The type that an `Annotated` alias carries."""
    return cast("Reads", annotated if isinstance(annotated, Reads) else get_args(annotated)[1])


def as_error(misfit: MisfitError) -> PydanticCustomError:
    """The misfit as pydantic carries it."""
    context = {
        "predicate": misfit.predicate,
        "nearest": misfit.nearest,
        "example": misfit.example,
        "advice": misfit.advice,
    }
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
        predicate = f"expects {told(words)}, found {quoted(text)}"
        raise MisfitError(IMPOSSIBLE, predicate, close, advice="" if close else f"write {told(words)}")

    return Scalar(parse, told(words), {"type": "string", "enum": list(words)})


def told(words: tuple[str, ...]) -> str:
    """The words as a choice: `skip, now or exit`."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _listed(data: Any) -> object:
    if data is None or isinstance(data, dict):
        raise wrong("a list", data)
    if data == []:
        raise MisfitError(IMPOSSIBLE, "is a list of nothing", advice="write one at least, or delete the line")
    return [data] if isinstance(data, str) else data


def _guarded_list(data: Any) -> object:
    return guarded(lambda: _listed([data] if isinstance(data, dict) else data))
