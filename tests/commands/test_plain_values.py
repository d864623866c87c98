"""Values of the command line that are plain are taken as they are, and every other as typer takes it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import typer
from typer.testing import CliRunner

from omni.commands.plain_values import PlainCommand

_ARGUMENTS = [
    [],
    ["a", "b"],
    ["a", "--number", "3"],
    ["a", "--number", "three"],
    ["a", "--color", "never"],
    ["a", "--color", "blue"],
    ["--only", "x", "--only", "y", "--loud"],
    ["--file", "pyproject.toml"],
    ["--file", "no such file"],
]


@pytest.mark.parametrize("arguments", _ARGUMENTS, ids=" ".join)
def test_gives_a_command_what_typer_gives_it(arguments: list[str]) -> None:
    told = [_told(arguments, cls) for cls in (None, PlainCommand)]
    assert told[0] == told[1]


def _told(arguments: list[str], cls: Any) -> tuple[str, int]:
    app = typer.Typer(rich_markup_mode=None)

    @app.command(cls=cls)
    def _shown(  # noqa: PLR0913
        paths: Annotated[list[Path] | None, typer.Argument()] = None,
        *,
        number: Annotated[int, typer.Option()] = 1,
        color: Annotated[Literal["auto", "never"], typer.Option()] = "auto",
        only: Annotated[list[str] | None, typer.Option()] = None,
        file: Annotated[Path | None, typer.Option()] = None,
        loud: Annotated[bool, typer.Option("--loud")] = False,
    ) -> None:
        typer.echo(repr((paths, number, color, only, file, loud)))

    result = CliRunner().invoke(app, arguments)
    return result.output, result.exit_code
