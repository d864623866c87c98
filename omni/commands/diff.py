"""`omni diff`: what customers will see, get and cost differently."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from omni.commands.guard import ExitCode
from omni.commands.options import At, Color, Seed, moment
from omni.commands.states import Both, states

if TYPE_CHECKING:
    from omni.model.difference import Difference

Format = Literal["text", "markdown", "json"]
Render = Callable[["Difference", Callable[[str], str]], str]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(diff)


def diff(
    base: Annotated[
        str | None,
        typer.Argument(help="A revision, main...HEAD, or a folder; where this branch left main when none is given."),
    ] = None,
    other: Annotated[str | None, typer.Argument(help="Another revision or folder; else what stands here.")] = None,
    *,
    format_: Annotated[Format, typer.Option("--format", "-f", help="How it is told.")] = "text",
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything is different.")] = False,
    at: At = None,
    seed: Seed = 0,
    color: Color = "auto",
) -> None:
    """Compare what customers see, get and cost in two states of the campaigns. Writes nothing in the workspace."""
    now = moment(at)
    both = states(base, other)
    found = _compared(both, now, seed)
    told = _told(found, both, format_)
    if told is None:
        from omni.report.difference import terminal
        from omni.report.terminal import Terminal

        terminal.show(found, both.here.path_of, Terminal(sys.stdout, color))
    else:
        sys.stdout.write(told)
    different = found.visible or found.new or found.fixed
    raise typer.Exit(ExitCode.PROBLEMS if exit_code and different else ExitCode.FINE)


def _compared(both: Both, at: datetime | None, seed: int) -> Difference:
    from omni.compare import compare, planned
    from omni.compare.planning import State
    from omni.linting.narrowing import narrowed
    from omni.model.frozen import replace
    from omni.report.progress import watching

    kept = narrowed(both.before.files, both.after.files)
    was, now = State(kept.before, both.before.lines_of), State(kept.after, both.after.lines_of)
    with watching(sys.stderr) as tell:
        found = compare(planned(was, now, at, seed, tell))
    names = {"was": both.before.name, "now": both.after.name}
    return replace(found, **names, left_out=kept.left_out, files=len(kept.changed))


def _told(found: Difference, both: Both, format_: Format) -> str | None:
    """The comparison in a format for files and tools; None where a person reads it on a terminal."""
    if format_ == "text":
        return None
    from importlib import import_module

    render: Render = import_module(f"omni.report.difference.{format_}").render
    return render(found, both.here.path_in_repository if format_ == "markdown" else both.here.path_of)
