"""`omni simulate`: who would get what, when, and why the others would not."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from omni.commands import findings
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import open_workspace
from omni.commands.options import At, Color, FailOn, Seed, moment
from omni.commands.planning import Campaigns, planned, started
from omni.words.nearest import meant_or_all


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(simulate)


def simulate(
    campaigns: Campaigns = None,
    *,
    why: Annotated[str, typer.Option("--why", metavar="PERSON", help="One person's whole timeline.")] = "",
    gates: Annotated[bool, typer.Option("--gates", help="With --why, every gate's answer too.")] = False,
    at: At = None,
    seed: Seed = 0,
    fail_on: FailOn = "error",
    color: Color = "auto",
) -> None:
    """Simulate all campaigns with all policies on one clock; nothing is written."""
    from omni.report import schedule
    from omni.report import why as story
    from omni.report.progress import watching
    from omni.report.terminal import Terminal

    here = open_workspace()
    with watching(sys.stderr) as tell:
        result = planned(here, moment(at), seed, campaigns or [], tell)
    terminal = Terminal(sys.stdout, color)
    if why and why not in result.schedule.people:
        near = meant_or_all(why, result.project.people)
        raise Refusal(f"there is no {why} in campaigns/people.yaml or the audience{near}", ExitCode.NOTHING_MATCHED)
    if why:
        story.show(
            why, result.schedule, lambda route: here.place_of(route, result.project.sources), terminal, gates=gates
        )
    else:
        schedule.show(result, started(result), terminal)
    problems = result.problems
    if problems:
        typer.echo(f"{findings.counted(problems)}; omni lint tells them", err=True)
    raise typer.Exit(findings.exit_code(problems, fail_on))
