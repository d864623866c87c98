"""What ends a command early: a mistake of the user in one sentence, a bug with the place of its report."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import typer
from typer.core import TyperGroup

from omni.words.clean import clean


class ExitCode(IntEnum):
    """Exit codes, the same for every command and format."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    NOTHING_MATCHED = 3
    INTERRUPTED = 130


class Refusal(Exception):  # noqa: N818  not an error of the program
    """Raised when a command cannot do what was asked; its text is one sentence for the user."""

    def __init__(self, sentence: str, code: ExitCode = ExitCode.USAGE) -> None:
        super().__init__(sentence)
        self.code = code


def tell(refusal: Refusal) -> None:
    """Says on stderr what was refused."""
    typer.echo(f"omni: {clean(str(refusal))}", err=True)


class GuardedGroup(TyperGroup):
    """Turns what a command raises into a sentence on stderr and an exit code; never a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; a bug leaves its report in a file and says where."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            tell(refusal)
            raise typer.Exit(refusal.code) from None
        except (typer.Exit, typer.Abort, KeyboardInterrupt, EOFError, BrokenPipeError):
            raise
        except Exception as bug:
            if type(bug).__module__.startswith("typer"):
                bug.message = clean(getattr(bug, "message", "").removeprefix("Value error, "))  # type: ignore[attr-defined]  # a wrong option is repeated
                raise
            typer.echo(f"omni: this is a bug in omni ({type(bug).__name__}); its report is in {_report(bug)}", err=True)
            raise typer.Exit(ExitCode.USAGE) from None


def _report(bug: Exception) -> str:
    """Writes where the bug happened; its own words may hold personal data and are left out."""
    import os
    import tempfile
    import traceback

    handle, path = tempfile.mkstemp(prefix="omni-bug-", suffix=".txt", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines([*traceback.format_tb(bug.__traceback__), type(bug).__name__, "\n"])
    return path
