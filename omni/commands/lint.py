"""`omni lint`: every problem that needs no people."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from omni.commands import findings
from omni.commands.baseline import Baseline, read_baseline
from omni.commands.baseline import write_baseline as write_known
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.commands.mending import mend
from omni.commands.options import At, Color, FailOn, Profile, moment
from omni.commands.over import over
from omni.commands.since import Since
from omni.model.frozen import replace
from omni.workspace.memory import memory_of

if TYPE_CHECKING:
    from omni.linting import Found
    from omni.model.files import Files

Revision = Annotated[
    str | None,
    typer.Option(metavar="REVISION", help="Only campaigns with files changed since then; all, for a shared file."),
]

Unsaved = Annotated[
    Path | None,
    typer.Option(
        "--stdin-filename", metavar="FILE", help="Look at FILE as standard input has it, unsaved in an editor."
    ),
]

Jobs = Annotated[
    int | None,
    typer.Option(envvar="OMNI_JOBS", help="At most so many processes; as many as there are processors."),
]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(lint)


def lint(
    paths: Annotated[list[Path] | None, typer.Argument(help="Only these files, folders and campaigns.")] = None,
    *,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules: a name, a code or a family.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules: a name, a code or a family.")] = None,
    format_: Annotated[str, typer.Option("--format", "-f", help=f"{findings.FORMATS_IN_WORDS}.")] = "text",
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="FORMAT=FILE, beside the above.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing a word.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend also where words may change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would do, and do nothing.")] = False,
    fail_on: FailOn = "error",
    profile: Profile = "standard",
    since: Revision = None,
    baseline: Annotated[Path | None, typer.Option(help="Leave out the problems that this file knows.")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Write the problems there are, to begin from.")] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count by rule instead of telling each.")] = False,
    stdin_filename: Unsaved = None,
    prove: Annotated[bool, typer.Option("--prove", help="Also write every message with other facts.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Look at every campaign, changed or not.")] = False,
    jobs: Jobs = None,
    at: At = None,
    color: Color = "auto",
) -> None:
    """Find every problem that needs no people. Writes nothing, save with --fix, -o and --write-baseline."""
    from omni.report import consistency
    from omni.report.progress import watching

    targets = findings.targets(_counted(format_) if statistics else format_, output or [])
    choice = findings.Choice(paths or [], select or [], ignore or [])
    now = moment(at)
    mends = fix or unsafe_fixes or diff
    here, places = _asked(choice, stdin_filename, mends=mends)
    recent = Since.asked(here, since)
    memory = None if no_cache else memory_of(here.root)
    look = partial(_found, profile=profile, at=now, paths=places, keeper=memory, prove=prove, jobs=jobs)
    known = read_baseline(baseline) if baseline else Baseline()
    with watching(sys.stderr) as tell:
        found = look(here.files, tell=tell)
    if mends:
        mend(here, recent.of(choice.of(found.problems)), unsafe=unsafe_fixes, only_show=diff)
        here = open_workspace()
        found = look(here.files)
    problems = recent.of(choice.of(found.problems))
    new, verdicts = known.new(problems), recent.judged(found.verdicts)
    findings.report_all(new, here, () if diff else targets, color, verdicts)
    counts = findings.summary(new, found.campaigns) + recent.told() + known.told(problems)
    typer.echo("\n".join((counts, *consistency.lines(verdicts), *over(found.latest, now))), err=True)
    if write_baseline:
        write_known(write_baseline, problems, here)
    raise typer.Exit(ExitCode.FINE if write_baseline else findings.exit_code(new, fail_on))


def _counted(format_: str) -> str:
    if format_ != "text":
        raise Refusal(f"--statistics counts by rule in plain text, -f {format_} tells each problem")
    return findings.STATISTICS


def _asked(choice: findings.Choice, unsaved: Path | None, *, mends: bool) -> tuple[Here, tuple[str, ...]]:
    """The workspace, with an unsaved file where one is named, and the paths in it that are asked for."""
    here = open_workspace()
    if unsaved is None:
        return here, choice.places(here)
    if mends or choice.paths:
        raise Refusal("with --stdin-filename only that file is looked at, and nothing is written")
    from omni.commands.unsaved import with_unsaved

    here, file = with_unsaved(here, unsaved)
    return here, (file,)


def _found(files: Files, profile: Profile, jobs: int | None, **asked: Any) -> Found:
    from omni.linting import lint as find
    from omni.workspace.processes import LostError, Processes

    try:
        found = find(files, helpers=Processes.at_most(jobs), **asked)
    except LostError as lost:
        raise Refusal(str(lost)) from None
    return replace(found, problems=findings.in_profile(found.problems, profile))
