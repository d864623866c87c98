"""`omni lint`: every problem that needs no people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from omni.commands import findings
from omni.commands.guard import Refusal
from omni.commands.here import Here, open_workspace
from omni.commands.looking import Asked, Mends
from omni.commands.options import At, Color, FailOn, Profile, Watch, moment
from omni.workspace.memory import memory_of

if TYPE_CHECKING:
    from omni.linting import Keeper, Resident

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
    watch: Watch = False,
    jobs: Jobs = None,
    at: At = None,
    color: Color = "auto",
) -> None:
    """Find every problem that needs no people. Writes nothing, save with --fix, -o and --write-baseline."""
    asked = Asked(
        choice=findings.Choice(paths or [], select or [], ignore or []),
        targets=findings.targets(_counted(format_) if statistics else format_, output or []),
        mends=Mends(fix, unsafe_fixes, diff),
        fail_on=fail_on,
        profile=profile,
        since=since,
        baseline=baseline,
        write_baseline=write_baseline,
        unsaved=stdin_filename,
        prove=prove,
        jobs=jobs,
        at=at,
        color=color,
    )
    moment(at)  # refuses a slip before anything is read
    memory = _no_memory if no_cache else memory_of
    if watch:
        _watched(asked, memory)
    raise typer.Exit(asked.answered(open_workspace(), memory))


def _counted(format_: str) -> str:
    if format_ != "text":
        raise Refusal(f"--statistics counts by rule in plain text, -f {format_} tells each problem")
    return findings.STATISTICS


def _no_memory(_: Path) -> None:
    return None


def _watched(asked: Asked, memory: Callable[[Path], Keeper | None]) -> NoReturn:
    from omni.commands.watching import refuse_once, watch
    from omni.linting import Resident

    mends = asked.mends
    refuse_once(
        {
            "--fix": mends.fix,
            "--unsafe-fixes": mends.unsafe,
            "--diff": mends.only_show,
            "--write-baseline": asked.write_baseline,
            "--stdin-filename": asked.unsaved,
        }
    )
    beside = [asked.baseline] if asked.baseline else []
    staying: dict[Path, Resident] = {}

    def stays(root: Path) -> Resident | None:
        return staying.setdefault(root, Resident(memory(root))) if memory is not _no_memory else None

    def look(here: Here) -> list[Path]:
        asked.answered(here, stays)
        return beside

    def rest() -> None:
        for one in staying.values():
            one.rest()

    watch(look, rest)
