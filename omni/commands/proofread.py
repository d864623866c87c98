"""`omni proofread`: copy from elsewhere against what the campaign means."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from omni.commands.findings import counted, exit_code
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace, way
from omni.commands.options import Color, ColorChoice, FailOn
from omni.words.nearest import meant_or_all
from omni.words.numbers import many

if TYPE_CHECKING:
    from omni.model.campaign import Campaign
    from omni.model.project import Project
    from omni.proofreading import Remark, Row, Unreadable

LARGEST = 2**25
_NO_XLSX = 'Excel files need openpyxl: pip install "omni-campaigns[xlsx]", or take a file that ends in .csv'


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(proofread)


def proofread(
    campaign: Annotated[str, typer.Argument(help="The campaign: its name, or its file in any workspace.")],
    messages: Annotated[Path, typer.Argument(help="The messages: .jsonl, .csv or .xlsx, one a row.")],
    *,
    format_: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="text or json.")] = "text",
    fail_on: FailOn = "error",
    color: Color = "auto",
) -> None:
    """Compare copy from an agency or an export with a campaign. Writes nothing.

    A row has the columns id, channel, market, locale, version, send_at, subject, text, links; all but the text may be
    missing. Rules about what a message says are asked: every value and code (CON), dates that no calendar has, links
    (LNK), facts that the campaign requires (REQ101), placeholders and letters (LOC). Rules about templates (SRC, TPL)
    and sizes (CHN), and what sending platforms add (REQ102, REQ103), are not.
    """
    from omni.proofreading import proofread as read_all
    from omni.proofreading.notes import notes

    here = _around(campaign)
    rows = _rows(here, messages)
    project, chosen = _chosen(here, campaign, rows)
    remarks = read_all(project, chosen, rows)
    _report(remarks, here, messages, format_, color)
    problems = [one.problem for one in remarks]
    for note in notes(rows):
        typer.echo(f"note: {note}", err=True)
    typer.echo(f"{counted(problems)} in {many(len(rows), 'message')}", err=True)
    raise typer.Exit(exit_code(problems, fail_on))


def _around(campaign: str) -> Here:
    """The workspace of a campaign's file, or of the folder that the user stands in."""
    file = Path(campaign)
    return open_workspace(file.absolute().parent if file.is_file() else None)


def _rows(here: Here, file: Path) -> list[Row | Unreadable]:
    from omni.exchange import SheetError
    from omni.proofreading.sheets import READERS
    from omni.workspace import read_named

    read = READERS.get(file.suffix.lower())
    if read is None:
        raise Refusal(f"messages come in a file that ends in {', '.join(READERS)}; it was given {file}")
    data = read_named(here.cwd / file, LARGEST)
    if isinstance(data, str):
        raise Refusal(f"{file} could not be read: {data}")
    try:
        rows = list(read(data))
    except SheetError as error:
        raise Refusal(f"{file} could not be read: {error}") from None
    except ImportError:
        raise Refusal(_NO_XLSX) from None
    if not rows:
        raise Refusal(f"{file} has no messages", ExitCode.NOTHING_MATCHED)
    return rows


def _chosen(here: Here, wanted: str, rows: list[Row | Unreadable]) -> tuple[Project, Campaign]:
    from omni.proofreading.loading import campaign_of, project_of, reason

    path = Path(wanted)
    file = way(here.root, path) if path.is_file() else ""
    project, findings = project_of(here.files, rows)
    campaign = campaign_of(project, wanted, file)
    if campaign is not None:
        return project, campaign
    if why := reason(project, findings, wanted, file):
        raise Refusal(f"{wanted} cannot be used: {why}; omni lint tells all", ExitCode.PROBLEMS)
    raise Refusal(f"there is no campaign {wanted}{meant_or_all(wanted, project.campaigns)}", ExitCode.NOTHING_MATCHED)


def _report(remarks: tuple[Remark, ...], here: Here, file: Path, format_: str, color: ColorChoice) -> None:
    from omni.report import proofs

    if format_ == "json":
        sys.stdout.write(proofs.as_json(remarks))
    elif sys.stdout.isatty():
        from omni.report.terminal import Terminal

        proofs.show(remarks, str(file), here.path_of, Terminal(sys.stdout, color))
    else:
        sys.stdout.write(proofs.render(remarks, str(file), here.path_of))
