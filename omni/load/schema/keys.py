"""The model that all groups of keys share: it tells unknown and missing keys in our words; blanks are not given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self, cast

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from omni.load.misfit import UNKNOWN_KEY, WRONG_TYPE, nearest, quoted


class Keys(BaseModel):
    """A group of keys: `what` is its name in a sentence, `expects` what to write where something else stands."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True, protected_namespaces=()
    )
    what: ClassVar[str] = "this"
    expects: ClassVar[str] = "keys with values"
    further_keys: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _in_our_words(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(data, dict):
            raise _misfit(
                WRONG_TYPE, "is given no value" if data is None else f"expects {cls.expects}, found {quoted(data)}"
            )
        optional = {key for key, field in cls.given().items() if not field.is_required()}
        given = {key: value for key, value in data.items() if value is not None or key not in optional}
        try:
            return handler(given)
        except ValidationError as error:
            raise ValidationError.from_exception_data(cls.__name__, list(cls._told(error, given))) from None

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
                close = nearest(key, (*free, *cls.further_keys))
                meant |= {close} if close else set()
                yield _line(line["loc"], _after_a_comma() if _is_cut_off(key, data) else cls._unknown(close))
            elif own and line["type"] == "missing":
                missing.append(str(line["loc"][0]))
            else:
                yield _line(line["loc"], _custom(line))
        for key in missing:
            if key not in meant:
                yield _line((key,), _misfit(WRONG_TYPE, f"{cls.what} has no {key}", missing=True))

    @classmethod
    def _unknown(cls, close: str | None) -> PydanticCustomError:
        known = f", {close} is one" if close else ""
        return _misfit(UNKNOWN_KEY, f"is not a key of {cls.what}{known}", nearest=close, on_key=True)


def _is_cut_off(key: str, data: dict[str, Any]) -> bool:
    """True for the `90` of `{EUR: 84,90}`."""
    return key[:1].isdecimal() and data.get(key) is None


def _after_a_comma() -> PydanticCustomError:
    return _misfit(WRONG_TYPE, "stands after a comma and is cut off, a number has a point such as 84.90", on_key=True)


_FIXED = {"dict_type": "keys with values", "tuple_type": "a list", "list_type": "a list"}


def _custom(line: Any) -> PydanticCustomError:
    if "predicate" in line.get("ctx", {}):
        return PydanticCustomError(line["type"], "{predicate}", line["ctx"])
    found = line.get("input")
    predicate = f"expects {_FIXED.get(line['type'], 'something else')}, found {quoted(found)}"
    return _misfit(WRONG_TYPE, "is given no value" if found is None else predicate)


def _misfit(rule: str, predicate: str, **more: object) -> PydanticCustomError:
    return PydanticCustomError(cast("Any", rule), "{predicate}", {"predicate": predicate, **more})


def _line(loc: tuple[str | int, ...], error: PydanticCustomError) -> InitErrorDetails:
    return InitErrorDetails(type=error, loc=loc, input=None)
