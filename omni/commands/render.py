"""`omni render`: messages only."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from omni.commands import findings
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import open_workspace
from omni.commands.options import At, Color, moment


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(render)


def render(
    campaign: Annotated[str, typer.Argument(help="The campaign.")],
    *,
    message: Annotated[str, typer.Option(help="Only this message.")] = "",
    channel: Annotated[str, typer.Option(help="Only this channel.")] = "",
    locale: Annotated[str, typer.Option(help="Only this language.")] = "",
    market: Annotated[str, typer.Option(help="Only this market.")] = "",
    person: Annotated[str, typer.Option("--as", metavar="PERSON", help="As this person of people.yaml reads it.")] = "",
    at: At = None,
    color: Color = "auto",
) -> None:
    """Print messages as their readers see them: on a terminal in a frame, into a pipe as plain text."""
    from omni.line import lint
    from omni.report import message as messages
    from omni.report.terminal import Terminal

    here = open_workspace()
    linted = lint(here.files, moment(at))
    project = linted.draft.project
    problems = tuple(problem for problem in linted.problems if problem.campaign == campaign)
    reader = project.people.get(person)
    if person and reader is None:
        raise Refusal(f"there is no {person} in campaigns/people.yaml", ExitCode.NOTHING_MATCHED)
    wanted = {"campaign": campaign, "message": message, "channel": channel, "locale": locale, "market": market}
    found = [
        one
        for one in linted.draft.messages
        if all(getattr(one.key, name) == value for name, value in wanted.items() if value)
    ]
    if not found and not problems:
        raise Refusal(f"no message of {campaign} is meant by these options", ExitCode.NOTHING_MATCHED)
    terminal = Terminal(sys.stdout, color)
    for one in found:
        rendered = linted.draft.renderer.render(one.brief, one.moment, reader)[0] if reader else one
        if rendered:
            messages.show(rendered, terminal)
    findings.report(problems, here, findings.Target("text"), color, project.sources)
    raise typer.Exit(findings.exit_code(problems, "error"))
