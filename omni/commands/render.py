"""`omni render`: messages only."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands import findings
from omni.commands.guard import ExitCode, Refusal
from omni.commands.handing_over import PlatformName
from omni.commands.here import Here, open_workspace
from omni.commands.options import At, Color, moment
from omni.model.campaign import Campaign
from omni.model.message import Message
from omni.model.people import Person
from omni.model.project import Project

if TYPE_CHECKING:
    from omni.line import Draft
    from omni.render import Renderer


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
    draft: Annotated[str, typer.Option(metavar="ADDRESS", help="Write emails as drafts to this address.")] = "",
    merge_tags: Annotated[
        PlatformName | None, typer.Option("--merge-tags", help="Write templates for this sending platform.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder of what is written: drafts/ or handover/PLATFORM/.")
    ] = None,
    at: At = None,
    color: Color = "auto",
) -> None:
    """Print messages as their readers see them: on a terminal in a frame, into a pipe as plain text."""
    from omni.line import lint
    from omni.report import message as messages
    from omni.report.reading import readings
    from omni.report.terminal import Terminal

    here = open_workspace()
    linted = lint(here.files, moment(at))
    project = linted.draft.project
    problems = tuple(problem for problem in linted.problems if problem.campaign == campaign)
    reader = project.people.get(person)
    if person and reader is None:
        raise Refusal(f"there is no {person} in campaigns/people.yaml", ExitCode.NOTHING_MATCHED)
    wanted = {"campaign": campaign, "message": message, "channel": channel, "locale": locale, "market": market}
    if reader and campaign in project.campaigns:
        wanted = _meant_for(reader, project.campaigns[campaign], project) | {k: v for k, v in wanted.items() if v}
    found = [
        one
        for one in linted.draft.messages
        if all(getattr(one.key, name) == value for name, value in wanted.items() if value or name == "version")
    ]
    if not found and not problems:
        raise Refusal(f"no message of {campaign} is meant by these options", ExitCode.NOTHING_MATCHED)
    terminal = Terminal(sys.stdout, color)
    if found and (draft or merge_tags):
        typer.echo(_written(found, linted.draft, here, reader=reader, address=draft, platform=merge_tags, out=out))
        found = []
    reading_of = readings(linted.draft, reader) if terminal.people else None
    order = list(project.campaigns[campaign].messages) if campaign in project.campaigns else []
    for one in sorted(found, key=lambda one: order.index(one.key.message)):
        rendered = linted.draft.renderer.render(one.brief, one.moment, reader)[0] if reader else one
        if rendered:
            messages.show(rendered, terminal, reading_of(rendered) if reading_of else messages.NOBODY_YET)
    findings.report(problems, here, findings.Target("text"), color)
    raise typer.Exit(findings.exit_code(problems, "error"))


def _written(
    messages: Iterable[Message],
    written: Draft,
    here: Here,
    *,
    reader: Person | None,
    address: str,
    platform: PlatformName | None,
    out: Path | None,
) -> str:
    """Writes the messages as drafts or for a platform instead of printing them, and says where."""
    from omni.commands.drafting import write_drafts
    from omni.commands.handing_over import hand_over_to

    if platform is None:
        return write_drafts(_read_by(reader, messages, written.renderer), reader, address, here, out)
    if address or reader:
        raise Refusal("--merge-tags writes for everybody; it takes neither --draft nor --as")
    return hand_over_to(platform, messages, written, here, out)


def _read_by(reader: Person | None, messages: Iterable[Message], renderer: Renderer) -> tuple[Message, ...]:
    """The messages as a person reads them, or with placeholders."""
    if reader is None:
        return tuple(messages)
    rendered = (renderer.render(one.brief, one.moment, reader)[0] for one in messages)
    return tuple(one for one in rendered if one)


def _meant_for(person: Person, campaign: Campaign, project: Project) -> dict[str, str]:
    """Gives the version, the market and the language that a person gets a campaign in."""
    from omni.audience import locale_of, market_of, version_of

    market = market_of(person, project.brand)
    if market is None:
        return {"version": version_of(person, campaign, project)}
    return {
        "version": version_of(person, campaign, project),
        "market": market.id,
        "locale": locale_of(person, campaign, market),
    }
