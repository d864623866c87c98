"""`omni copy`: copy to translators and agencies, and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.words.clean import clean
from omni.words.numbers import many

if TYPE_CHECKING:
    from omni.exchange import Received, Row
    from omni.model.campaign import Campaign
    from omni.model.project import Project

LARGEST = 2**25
BOM = "\ufeff"
_NO_XLSX = 'Excel files need openpyxl: pip install "omni-campaigns[xlsx]", or take a file that ends in .csv'


def register(app: typer.Typer) -> None:
    """Adds `omni copy export` and `omni copy import`."""
    group = typer.Typer(no_args_is_help=True, help="Give copy to translators as a spreadsheet, and take it back.")
    group.command("export")(export)
    group.command("import")(import_)
    app.add_typer(group, name="copy")


def export(
    campaigns: Annotated[list[str] | None, typer.Argument(help="Campaigns; all when none is named.")] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The sheet to write: FILE.xlsx or FILE.csv.")],
    locale: Annotated[list[str] | None, typer.Option(help="Only into this language; may be repeated.")] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="STATE", help="Only texts that are new, changed or approved; may be repeated."),
    ] = None,
    source: Annotated[str, typer.Option(help="The language to translate from; by default the campaign's first.")] = "",
) -> None:
    """Write texts and translations into a sheet.

    One row a text and language, with its state, its limits and what must stay. A file that is there stays.
    """
    from omni.exchange import STATES

    _check_suffix(output)
    _check_states(only or [])
    here = open_workspace()
    target = here.cwd / output
    if target.exists() or target.is_symlink():
        raise Refusal(f"{output} is there already, and may hold translations; take another name")
    project = _project(here)
    rows = _rows(project, campaigns or [], source, locale or [])
    wanted = [row for row in rows if not only or row.state in only]
    if not wanted:
        raise Refusal(f"there is no text to translate that is {_either(only or STATES)}", ExitCode.NOTHING_MATCHED)
    _write(here.shown(target), target, _sheet(output, wanted))
    states = Counter(row.state for row in wanted)
    told = ", ".join(f"{states[state]} {state}" for state in STATES if states[state])
    typer.echo(f"{here.shown(target)} is written: {many(len(wanted), 'text')} ({told})")
    _tell_left_out(here, project, campaigns or [])


def _tell_left_out(here: Here, project: Project, names: Sequence[str]) -> None:
    """Exits with 1 where all campaigns were asked for and some of them could not be read."""
    left_out = [] if names else sorted(project.unread)
    for file in left_out:
        typer.echo(clean(f"{here.path_of(file)} cannot be read and is left out; omni lint tells why"), err=True)
    if left_out:
        raise typer.Exit(ExitCode.PROBLEMS)


def import_(
    file: Annotated[Path, typer.Argument(help="The sheet that came back: .xlsx or .csv.")],
    *,
    by: Annotated[str, typer.Option("--as", metavar="NAME", help="Who translated; kept in translations.yaml.")] = "",
) -> None:
    """Put a sheet's translations into the copy.

    Each file changes wholly or not at all, and nothing in it but the texts.
    """
    from omni.exchange import take_in

    _check_suffix(file)
    here = open_workspace()
    rows = _received(here, file)
    if not rows:
        raise Refusal(f"{file} has no rows", ExitCode.NOTHING_MATCHED)
    incoming = take_in(_project(here), rows, by)
    for path, text in incoming.texts.items():
        mark = BOM if here.files.texts.get(path, b"").startswith(BOM.encode()) else ""
        _write(here.path_of(path), here.root / path, (mark + text).encode())
    for place, sentence in incoming.defects:
        typer.echo(clean(f"{file}: {place}: {sentence}"))
    for path in incoming.left_alone:
        typer.echo(f"{here.path_of(path)} stays as it is")
    typer.echo(_told(here, incoming.texts, incoming.written), err=True)
    raise typer.Exit(ExitCode.PROBLEMS if incoming.defects else ExitCode.FINE)


def _told(here: Here, texts: Mapping[str, str], written: int) -> str:
    if not texts:
        return "nothing was written: no text of the sheet is other than what stands here"
    files = ", ".join(here.path_of(path) for path in texts)
    return f"{many(written, 'text')} taken over into {files}" + ("; now run: omni lint" if written else "")


def _project(here: Here) -> Project:
    from omni.load import load

    return load(here.files)[0]


def _rows(project: Project, names: Sequence[str], source: str, locales: Sequence[str]) -> list[Row]:
    from omni.exchange import rows_of, targets_of

    rows: list[Row] = []
    for campaign in _campaigns(project, names):
        base = source or campaign.locales[0]
        for locale in filter(None, (source, *locales)):
            if locale not in campaign.locales and names:
                raise Refusal(_not_written(campaign, locale), ExitCode.NOTHING_MATCHED)
        targets = [one for one in (locales or targets_of(campaign, base)) if one in campaign.locales and one != base]
        rows += rows_of(project, campaign, base, targets)
    return rows


def _not_written(campaign: Campaign, locale: str) -> str:
    return f"{campaign.id} is written for {', '.join(campaign.locales)}, and not for {locale}"


def _campaigns(project: Project, names: Sequence[str]) -> list[Campaign]:
    """Finds the campaigns; one that is there but has mistakes cannot be exported."""
    unread = "; omni lint tells what cannot be read" if project.unread or not project.campaigns else ""
    for name in names:
        if name not in project.campaigns:
            known = ", ".join(sorted(project.campaigns)) or "none"
            code = ExitCode.PROBLEMS if unread else ExitCode.NOTHING_MATCHED
            raise Refusal(f"there is no campaign {name} that can be read; there are {known}{unread}", code)
    if not project.campaigns:
        raise Refusal(f"there is no campaign to export{unread}", ExitCode.NOTHING_MATCHED)
    return [campaign for name, campaign in sorted(project.campaigns.items()) if not names or name in names]


def _check_suffix(file: Path) -> None:
    if file.suffix.lower() not in {".xlsx", ".csv"}:
        raise Refusal(f"a sheet ends in .xlsx or .csv; it was given {file}")


def _either(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _check_states(words: Sequence[str]) -> None:
    from omni.exchange import STATES

    for word in words:
        if word not in STATES:
            raise Refusal(f"--only takes {_either(STATES)}; it was given {word}")


def _sheet(output: Path, rows: Sequence[Row]) -> bytes:
    from omni.exchange import csv_sheet, xlsx_sheet
    from omni.exchange.sheet import LONGEST_CELL

    for row in rows:
        if max(map(len, row)) > LONGEST_CELL:
            raise Refusal(f"{row.id} is longer than a cell of a spreadsheet holds, {LONGEST_CELL:,} characters")
    if output.suffix.lower() == ".csv":
        return csv_sheet.written(rows)
    try:
        return xlsx_sheet.written(rows)
    except ImportError:
        raise Refusal(_NO_XLSX) from None


def _received(here: Here, file: Path) -> tuple[Received, ...]:
    from omni.exchange import SheetError, csv_sheet, xlsx_sheet
    from omni.workspace import read_named

    data = read_named(here.cwd / file, LARGEST)
    if isinstance(data, str):
        raise Refusal(f"{file} could not be read: {data}")
    try:
        return csv_sheet.read(data) if file.suffix.lower() == ".csv" else xlsx_sheet.read(data)
    except SheetError as error:
        raise Refusal(f"{file} could not be read: {error}") from None
    except ImportError:
        raise Refusal(_NO_XLSX) from None


def _write(name: str, path: Path, data: bytes) -> None:
    from omni.write.replace import replace_file

    try:
        replace_file(path, data)
    except OSError as error:
        raise Refusal(f"{name} could not be written: {error.strerror or error}") from None
