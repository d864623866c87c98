"""A plan as one file to hand round: a page for a phone, a PDF for a printer."""

from __future__ import annotations

from pathlib import Path

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.commands.outputs import output_path, write_output
from omni.model.plan import Plan

_PDF = ".pdf"


def shared_file(here: Here, named: Path | None) -> Path | None:
    """Gives the place of the file that `--share` names, before any work is done for it."""
    return output_path(here, named, "--share", (".html", _PDF)) if named else None


def share_plan(plan: Plan, started: str, path: Path, here: Here) -> None:
    """Writes the file."""
    from omni.write.preview.share import share

    shared = share(plan)
    on_paper = path.suffix.lower() == _PDF
    body = _printed(shared.paper(started)) if on_paper else shared.screen(started).encode(errors="replace")
    write_output(path, body, here.shown(path))


def _printed(pages: tuple[str, ...]) -> bytes:
    from omni.write.pdf import NoPrinterError, pdf

    try:
        return pdf(*pages)
    except NoPrinterError:
        raise Refusal(
            "a PDF needs WeasyPrint: pip install 'omni-campaigns[pdf]' brings it; .html needs nothing"
        ) from None
