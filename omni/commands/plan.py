"""`omni plan`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands import findings
from omni.commands.here import open_workspace
from omni.commands.options import At, Color, FailOn, Profile, Seed, moment
from omni.commands.over import over
from omni.commands.planning import Campaigns, Out, planned, started
from omni.model.frozen import replace

if TYPE_CHECKING:
    from omni.model.plan import Plan


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(plan)


def plan(
    campaigns: Campaigns = None,
    *,
    at: At = None,
    seed: Seed = 0,
    out: Out = Path("preview"),
    share: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write one page to hand round: FILE.html, or FILE.pdf; replaces FILE."),
    ] = None,
    fail_on: FailOn = "error",
    profile: Profile = "standard",
    color: Color = "auto",
) -> None:
    """Check, render and simulate the campaigns, publish preview/, and say in one screen what would happen."""
    from omni.commands.publishing import publish_plan
    from omni.commands.sharing import share_plan, shared_file
    from omni.report import verdict
    from omni.report.progress import watching
    from omni.report.terminal import Terminal

    now = moment(at)
    here = open_workspace()
    shared = shared_file(here, share)
    with watching(sys.stderr) as tell:
        result = planned(here, now, seed, campaigns or [], tell)
        result = replace(result, problems=findings.in_profile(result.problems, profile))
        tell("publishing")
        index = publish_plan(result, here, out)
        if shared:
            share_plan(result, started(result), shared, here)
    problems = result.problems
    findings.report(problems, here, findings.Target("text"), color)
    verdict.show(result, started(result), here.shown(index), Terminal(sys.stdout, color))
    for line in over(_last_days(result), now):
        typer.echo(line, err=True)
    if shared:
        typer.echo(f"  hand it round {here.shown(shared)}")
    raise typer.Exit(findings.exit_code(problems, fail_on))


def _last_days(result: Plan) -> Iterator[tuple[str, str]]:
    """The campaigns that are told about, with their last dates."""
    from omni.timing import last_day

    for name in result.shown:
        day = last_day(result.project.campaigns[name]) if name in result.project.campaigns else None
        if day:
            yield name, day.isoformat()
