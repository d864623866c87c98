"""Takes what the command line says plainly as it is: typer reads every value with an adapter that pydantic builds.

That costs a short command more than its work. What is not plainly right is left to typer, and so is its refusal.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperCommand

_UNKNOWN = object()
_DIGITS = 18
"""Of so many at most a number is made here."""


class PlainValues:
    """Mixed into a command or a group: asks typer only about values that are not plain."""

    def get_params(self, ctx: Any) -> Any:
        """The parameters, as typer has them where it works otherwise."""
        parameters = super().get_params(ctx)  # type: ignore[misc]  # of the command it is mixed into
        for parameter in parameters:
            if getattr(parameter, "_runtime_param", _UNKNOWN) is None and hasattr(parameter, "type_descriptor"):
                parameter._runtime_param = _Plain()  # noqa: SLF001  typer has no door for this
        return parameters


class PlainCommand(PlainValues, TyperCommand):
    """A command whose plain values are taken as they are."""


class _Plain:
    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """What typer would make of a value, without it where that is certain."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        descriptor = param.type_descriptor
        plain = _plain(value, descriptor.annotation, descriptor.parameter_info)
        if plain is not _UNKNOWN:
            return plain
        param._runtime_param = None  # noqa: SLF001
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _plain(value: Any, wanted: Any, info: Any) -> Any:
    if info.parser is not None:
        return _UNKNOWN
    if get_origin(wanted) is list:
        return _list(value, get_args(wanted)[0], info) if isinstance(value, list | tuple) else _UNKNOWN
    if get_origin(wanted) is Literal:
        return value if value in get_args(wanted) else _UNKNOWN
    if wanted is Path and isinstance(value, str):
        return Path(value) if not info.resolve_path and not info.writable and os.access(value, os.R_OK) else _UNKNOWN
    if wanted is int and isinstance(value, str):
        return int(value) if _is_plain_number(value) and info.min is info.max is None else _UNKNOWN
    return value if wanted in {str, bool, int} and type(value) is wanted else _UNKNOWN


def _is_plain_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS


def _list(values: Iterable[Any], wanted: Any, info: Any) -> Any:
    plain = [_plain(value, wanted, info) for value in values]
    return _UNKNOWN if _UNKNOWN in plain else plain
