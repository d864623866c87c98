"""`omni test`: the assertions that campaigns hold."""

from __future__ import annotations

import sys

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import open_workspace
from omni.commands.options import At, Color, Seed, moment
from omni.commands.planning import Campaigns, foreseen


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("test")(check_expectations)


def check_expectations(campaigns: Campaigns = None, *, at: At = None, seed: Seed = 0, color: Color = "auto") -> None:
    """Check what people by name get against the `tests` of campaigns. Writes nothing."""
    from omni.report import outcomes as told
    from omni.report.progress import watching
    from omni.report.terminal import Terminal
    from omni.simulate.expecting import outcomes

    here = open_workspace()
    with watching(sys.stderr) as tell:
        result = foreseen(here, moment(at), seed, campaigns or [], tell)
    shown = [result.project.campaigns[name] for name in result.shown if name in result.project.campaigns]
    found = [one for campaign in shown for one in outcomes(campaign, result.project, result.schedule)]
    sources = result.project.sources
    told.show(found, lambda route: here.place_of(route, sources), Terminal(sys.stdout, color))
    unread = sorted(result.project.unread)
    for file in unread:
        typer.echo(f"{here.path_of(file)} could not be read, so nothing of it was tested; omni lint says why", err=True)
    if not found and not unread:
        raise Refusal(
            "no campaign has tests; tests: [{as: giulia, expect: [{message: main}]}] is one", ExitCode.NOTHING_MATCHED
        )
    failed = any(one.failures for one in found)
    raise typer.Exit(ExitCode.PROBLEMS if failed or unread else ExitCode.FINE)
