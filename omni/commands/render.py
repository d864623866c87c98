"""`omni render`: messages only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands import findings
from omni.commands.guard import ExitCode, Refusal
from omni.commands.handing_over import PlatformName
from omni.commands.here import Here, open_workspace
from omni.commands.options import At, Color, moment
from omni.model.brief import Brief
from omni.model.campaign import Campaign
from omni.model.message import Message
from omni.model.people import Person
from omni.model.project import Project
from omni.words.nearest import meant_or_all

if TYPE_CHECKING:
    from omni.line import Draft
    from omni.render import Renderer
    from omni.report.terminal import Terminal


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
    pdf: Annotated[bool, typer.Option("--pdf", help="Write letters, posters and other paper as PDF.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder of what is written: drafts/, handover/PLATFORM/ or print/.")
    ] = None,
    at: At = None,
    color: Color = "auto",
) -> None:
    """Print messages as their readers see them: on a terminal in a frame, into a pipe as plain text."""
    from omni.line import lint
    from omni.report.progress import watching
    from omni.report.terminal import Terminal

    _refuse_no_mailbox(draft)
    here = open_workspace()
    with watching(sys.stderr) as tell:
        linted = lint(here.files, moment(at), alone=campaign, tell=tell)
    project = linted.draft.project
    problems = tuple(problem for problem in linted.problems if problem.campaign == campaign)
    reader = _reader(person, project)
    wanted = {"campaign": campaign, "message": message, "channel": channel, "locale": locale, "market": market}
    if reader and campaign in project.campaigns:
        wanted = _meant_for(reader, project.campaigns[campaign], project) | {k: v for k, v in wanted.items() if v}
    found = [
        one
        for one in linted.draft.messages
        if all(getattr(one.key, name) == value for name, value in wanted.items() if value or name == "version")
    ]
    if not found and not problems:
        raise Refusal(_unmatched(wanted, project, linted.draft.briefs), ExitCode.NOTHING_MATCHED)
    if found and (draft or merge_tags or pdf):
        typer.echo(
            _written(found, linted.draft, here, out, reader=reader, address=draft, platform=merge_tags, paper=pdf)
        )
        found = []
    found.sort(key=lambda one: list(one.brief.campaign.messages).index(one.key.message))
    _show(found, linted.draft, reader, Terminal(sys.stdout, color))
    findings.report(problems, here, findings.Target("text"), color)
    raise typer.Exit(findings.exit_code(problems, "error"))


def _refuse_no_mailbox(address: str) -> None:
    if not address:
        return
    from omni.write.draft import is_mailbox

    if not is_mailbox(address):
        raise Refusal(f"--draft takes one address such as elena@aurora.example; it was given {address}")


def _reader(person: str, project: Project) -> Person | None:
    """The person of that name, or nobody where none is named; refuses a name that nobody has."""
    if person not in project.people:
        person = next((one for one in project.people if one.casefold() == person.casefold()), person)
    if person and person not in project.people:
        near = meant_or_all(person, project.people)
        raise Refusal(f"there is no {person} in campaigns/people.yaml{near}", ExitCode.NOTHING_MATCHED)
    return project.people.get(person)


def _written(
    messages: Iterable[Message],
    written: Draft,
    here: Here,
    out: Path | None,
    *,
    reader: Person | None,
    address: str,
    platform: PlatformName | None,
    paper: bool,
) -> str:
    """Writes the messages as drafts, for a platform or on paper instead of showing them, and says where."""
    from omni.commands.drafting import write_drafts
    from omni.commands.handing_over import hand_over_to
    from omni.commands.printing import write_pdfs

    if paper:
        if address or platform:
            raise Refusal("--pdf writes for a printer; it takes neither --draft nor --merge-tags")
        return write_pdfs(_read_by(reader, messages, written.renderer), here, out)
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


def _show(found: Iterable[Message], written: Draft, reader: Person | None, terminal: Terminal) -> None:
    from omni.report import message as messages
    from omni.report.reading import readings

    reading_of = readings(written, reader) if terminal.people else None
    found = tuple(found)
    for one in found:
        rendered = written.renderer.render(one.brief, one.moment, reader)[0] if reader else one
        if rendered:
            messages.show(
                rendered, terminal, reading_of(rendered) if reading_of else messages.NOBODY_YET, alone=len(found) == 1
            )


def _unmatched(wanted: Mapping[str, str], project: Project, briefs: Iterable[Brief]) -> str:
    """Says which of the options names nothing, and what was meant; else that nothing is all of it at once."""
    campaign = wanted["campaign"]
    if campaign not in project.campaigns:
        return f"there is no campaign {campaign}{meant_or_all(campaign, project.campaigns)}"
    own = [brief.key for brief in briefs if brief.key.campaign == campaign]
    for option in ("message", "channel", "locale", "market"):
        known = {getattr(key, option) for key in own}
        name = wanted.get(option)
        if name and name not in known:
            return f"{campaign} has no {option} {name}{meant_or_all(name, known)}"
    return f"no message of {campaign} is meant by these options"


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
