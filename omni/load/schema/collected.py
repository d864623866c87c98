"""All errors of a group of values at once, each under its own key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from omni.load.misfit import UNKNOWN_KEY, MisfitError
from omni.load.schema.reading import as_error
from omni.words.nearest import nearest

Value = TypeVar("Value")


class Collected:
    """The errors of several values: `reading` reads one and notes what is wrong, `done` raises what was noted."""

    def __init__(self) -> None:
        self._lines: list[InitErrorDetails] = []

    def reading(self, key: str | int, read: Callable[[], Value]) -> Value | None:
        """The value, or None after noting its errors under the key."""
        try:
            return read()
        except ValidationError as error:
            self._lines += [_line((key, *line["loc"]), _error(line)) for line in error.errors(include_url=False)]
        except PydanticCustomError as error:
            self._lines.append(_line((key,), error))
        except MisfitError as misfit:
            self._lines.append(_line((key,), as_error(misfit)))
        return None

    def wrong_key(self, key: str, misfit: MisfitError) -> None:
        """Notes that a key itself is wrong."""
        self._lines.append(_line((key, "[key]"), as_error(misfit)))

    def unknown_key(self, key: str, what: str, known: Iterable[str], advice: str = "") -> None:
        """Notes that a key is not one of those known; the advice is for one that resembles none of them."""
        close = nearest(key, known)
        told = f", {close} is one" if close else ""
        self.wrong_key(key, MisfitError(UNKNOWN_KEY, f"is no {what}{told}", close, advice="" if close else advice))

    def done(self, what: str) -> None:
        """Raises all that was noted."""
        if self._lines:
            raise ValidationError.from_exception_data(what, self._lines)


def _error(line: Mapping[str, object]) -> PydanticCustomError:
    return PydanticCustomError(line["type"], "{predicate}", line["ctx"])  # type: ignore[arg-type]


def _line(loc: tuple[str | int, ...], error: PydanticCustomError) -> InitErrorDetails:
    return InitErrorDetails(type=error, loc=loc, input=None)
