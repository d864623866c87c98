"""`omni lint`: every problem that needs no people."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from omni.commands import findings
from omni.commands.here import open_workspace
from omni.commands.mending import mend
from omni.commands.options import At, Color, FailOn, moment


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(lint)


def lint(
    paths: Annotated[list[Path] | None, typer.Argument(help="Report on these files and folders only.")] = None,
    *,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules: a name, a code or a family.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules: a name, a code or a family.")] = None,
    format_: Annotated[str, typer.Option("--format", "-f", help="text, full, json, github or sarif.")] = "text",
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="FORMAT=FILE, beside the above.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing a word.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend also where words may change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would do, and do nothing.")] = False,
    fail_on: FailOn = "error",
    at: At = None,
    color: Color = "auto",
) -> None:
    """Find every problem that needs no people. Writes nothing, save with --fix and -o."""
    from omni.line import lint as find

    targets = findings.targets(format_, output or [])
    choice = findings.Choice(paths or [], select or [], ignore or [])
    now = moment(at)
    here = open_workspace()
    places = choice.places(here)
    linted = find(here.files, now, paths=places)
    problems = choice.of(linted.problems)
    if fix or unsafe_fixes or diff:
        mend(here, problems, linted.draft.project.sources, unsafe=unsafe_fixes, only_show=diff)
        here = open_workspace()
        linted = find(here.files, now, paths=places)
        problems = choice.of(linted.problems)
    project = linted.draft.project
    for target in targets if not diff else ():
        findings.report(problems, here, target, color, project.sources)
    typer.echo(findings.summary(problems, project), err=True)
    raise typer.Exit(findings.exit_code(problems, fail_on))
