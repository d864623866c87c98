"""`omni diff`: what customers will see, get and cost differently."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.options import At, Color, Seed, moment
from omni.commands.states import Both, states

if TYPE_CHECKING:
    from omni.model.difference import Difference

Format = Literal["text", "markdown", "html", "json"]
Render = Callable[["Difference", Callable[[str], str]], str]
_FORMATS = ("markdown", "html", "json")


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
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="FORMAT=FILE, beside the above.")] = None,
    comment_if: Annotated[
        Literal["always", "different", "visible"],
        typer.Option(help="Markdown only if a customer sees a change, or anything (a problem, too) is different."),
    ] = "always",
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything is different.")] = False,
    at: At = None,
    seed: Seed = 0,
    color: Color = "auto",
) -> None:
    """Compare what customers see, get and cost in two states of the campaigns. Writes nothing, save with -o."""
    now = moment(at)
    targets = _targets(output or [])
    both = states(base, other)
    found = _compared(both, now, seed)
    different = found.visible or bool(found.new or found.fixed)
    silent = {"always": False, "different": not different, "visible": not found.visible}[comment_if]
    for name, path in targets.items():
        _write(path, "" if silent and name == "markdown" else _told(found, both, name), both)
    if format_ != "text":
        sys.stdout.write("" if silent and format_ == "markdown" else _told(found, both, format_))
    else:
        from omni.report.difference import terminal
        from omni.report.terminal import Terminal

        terminal.show(found, both.here.path_of, Terminal(sys.stdout, color))
    raise typer.Exit(ExitCode.PROBLEMS if exit_code and different else ExitCode.FINE)


def _targets(outputs: Sequence[str]) -> dict[str, Path]:
    """Reads every `-o FORMAT=FILE`."""
    pairs = [output.partition("=") for output in outputs]
    for name, _, file in pairs:
        if name not in _FORMATS or not file:
            raise Refusal(f"-o takes FORMAT=FILE with {' or '.join(_FORMATS)}; it was given {name}")
    return {name: Path(file) for name, _, file in pairs}


def _write(path: Path, text: str, both: Both) -> None:
    from omni.commands.outputs import output_path, write_output

    file = output_path(both.here, path, "-o")
    write_output(file, text.encode(errors="replace"), both.here.shown(file))


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


def _told(found: Difference, both: Both, format_: str) -> str:
    """The comparison in a format for files and tools."""
    from importlib import import_module

    module = "omni.write.preview.comparison" if format_ == "html" else f"omni.report.difference.{format_}"
    render: Render = import_module(module).render
    return render(found, both.here.path_in_repository if format_ == "markdown" else both.here.path_of)
