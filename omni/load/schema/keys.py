"""The model that all groups of keys share: it tells unknown and missing keys in our words; blanks are not given.

Modules of groups do without `from __future__ import annotations`: pydantic would compile each annotation from its text.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Self, cast, get_args

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from omni.load.misfit import NO_VALUE, UNKNOWN_KEY, WRONG_TYPE, quoted, wrong
from omni.load.schema.later import Later
from omni.load.schema.reading import as_error
from omni.model.regex import regex
from omni.words.nearest import nearest

_WORD = regex(r"[\w./@+-][\w./:@+-]*(?<!:)")


class Keys(BaseModel):
    """A group of keys: `what` is its name in a sentence, `expects` what to write where something else stands.

    `single` is the key that one word alone is meant for: `goal: purchase` means `goal: {event: purchase}`.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True, protected_namespaces=()
    )
    what: ClassVar[str] = "this"
    expects: ClassVar[str] = "keys with values"
    further_keys: ClassVar[tuple[str, ...]] = ()
    single: ClassVar[str] = ""

    @model_validator(mode="wrap")
    @classmethod
    def _in_our_words(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(data, dict):
            raise as_error(wrong(cls.expects, data, cls._from_word(data)))
        given = cls._without_blanks(data) if None in data.values() else data
        try:
            return handler(given)
        except ValidationError as error:
            raise ValidationError.from_exception_data(cls.__name__, list(cls._told(error, given))) from None

    @classmethod
    def _without_blanks(cls, data: dict[str, Any]) -> dict[str, Any]:
        """The data without the keys that may be left out and have no value."""
        optional = {key for key, field in cls.given().items() if not field.is_required()}
        return {key: value for key, value in data.items() if value is not None or key not in optional}

    @classmethod
    def given(cls) -> dict[str, Any]:
        """The fields by the key that an author writes."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}

    @classmethod
    def _told(cls, error: ValidationError, data: dict[str, Any]) -> Iterator[InitErrorDetails]:
        free = [key for key in cls.given() if key not in data]
        meant: set[str] = set()
        missing: list[str] = []
        for line in error.errors(include_url=False):
            own = len(line["loc"]) == 1
            if own and line["type"] == "extra_forbidden":
                key = str(line["loc"][0])
                close = _joined_key(key, free) or nearest(key, (*free, *cls.further_keys))
                meant |= {close} if close else set()
                yield _line(line["loc"], cls._stranger(key, close, data))
            elif own and line["type"] == "missing":
                missing.append(str(line["loc"][0]))
            else:
                yield _line(line["loc"], _custom(line, cls._example(line["loc"])))
        if lacking := [key for key in missing if key not in meant]:
            *others, last = lacking
            named = f"{', '.join(others)} and {last}" if others else f"{last}{cls._meaning(last)}"
            told = {"missing": True, "example": cls._example((lacking[0],))}
            yield _line((lacking[0],), _misfit(WRONG_TYPE, f"{cls.what} has no {named}", **told))

    @classmethod
    def _from_word(cls, data: object) -> str | None:
        """One word as the group that it stands for."""
        word = cls.single and isinstance(data, str) and _WORD.fullmatch(data)
        return f"{{{cls.single}: {data}}}" if word else None

    @classmethod
    def _example(cls, loc: tuple[str | int, ...]) -> str:
        """The example of the key that a value, or an item of its list, belongs to."""
        inner = [key for key in loc[1:] if isinstance(key, str) and not key.startswith("⟨")]
        field = None if inner or not loc else cls.given().get(str(loc[0]))
        return str(field.examples[0]) if field is not None and field.examples else ""

    @classmethod
    def _meaning(cls, key: str) -> str:
        """What a key is for, in brackets."""
        words = re.split(r"[.:;,(]", cls.given()[key].description or "", maxsplit=1)[0]
        return f" ({words[0].lower()}{words[1:]})" if words else ""

    @classmethod
    def _stranger(cls, key: str, close: str | None, data: dict[str, Any]) -> PydanticCustomError:
        if _is_cut_off(key, data):
            return _after_a_comma(key, data)
        if close and key.startswith(f"{close}:"):
            told = {"nearest": f"{close}: {key.removeprefix(close + ':')}", "on_key": True, "sure": True}
            return _misfit(UNKNOWN_KEY, "is missing a space after the colon", **told)
        groups = [] if close else list(cls._groups_with(key))
        if groups:
            predicate = f"is not a key of {cls.what}, but of {' and of '.join(groups)}"
            return _misfit(UNKNOWN_KEY, predicate, on_key=True, advice=f"write it below {groups[0]}")
        return cls._unknown(close)

    @classmethod
    def _groups_with(cls, key: str) -> Iterator[str]:
        """The groups among the keys that have such a key themselves."""
        for name, field in cls.given().items():
            written = (field.annotation, *get_args(field.annotation), *field.metadata)
            kinds = [part for kind in written for part in (kind, *get_args(kind))]
            models = [kind.model() if isinstance(kind, Later) else kind for kind in kinds]
            if any(isinstance(model, type) and issubclass(model, Keys) and key in model.given() for model in models):
                yield name

    @classmethod
    def _unknown(cls, close: str | None) -> PydanticCustomError:
        known = f", {close} is one" if close else ""
        return _misfit(UNKNOWN_KEY, f"is not a key of {cls.what}{known}", nearest=close, on_key=True)


def _is_cut_off(key: str, data: dict[str, Any]) -> bool:
    """True for the `90` of `{EUR: 84,90}`."""
    return key[:1].isdecimal() and data.get(key) is None


def _after_a_comma(key: str, data: dict[str, Any]) -> PydanticCustomError:
    keys = list(data)
    before = keys[keys.index(key) - 1] if keys.index(key) else ""
    value = data[before] if before else None
    if isinstance(value, str) and not value.isdecimal():
        predicate = "stands after a comma and is cut off, a text with a comma stands in quotation marks"
        return _misfit(WRONG_TYPE, predicate, on_key=True, advice=f'write {before}: "{value},{key}"')
    whole = f"{before}: {value}.{key}" if isinstance(value, str) else ""
    predicate = "stands after a comma and is cut off, a number has a point such as 84.90"
    return _misfit(WRONG_TYPE, predicate, on_key=True, advice=f"write {whole}" if whole else "")


def _joined_key(key: str, known: list[str]) -> str | None:
    """The key of `url:"https://…"`, where the space after the colon is missing."""
    name, colon, value = key.partition(":")
    return name if colon and value and name in known else None


_FIXED = {"dict_type": "keys with values", "tuple_type": "a list", "list_type": "a list"}


def _custom(line: Any, example: str) -> PydanticCustomError:
    context = line.get("ctx", {})
    if "predicate" in context:
        told = {**context, "example": example or context.get("example", "")}
        return PydanticCustomError(line["type"], "{predicate}", told)
    found = line.get("input")
    predicate = f"expects {_FIXED.get(line['type'], 'something else')}, found {quoted(found)}"
    return _misfit(WRONG_TYPE, NO_VALUE if found is None else predicate, example=example)


def _misfit(rule: str, predicate: str, **more: object) -> PydanticCustomError:
    return PydanticCustomError(cast("Any", rule), "{predicate}", {"predicate": predicate, **more})


def _line(loc: tuple[str | int, ...], error: PydanticCustomError) -> InitErrorDetails:
    return InitErrorDetails(type=error, loc=loc, input=None)
