"""Messages on paper as PDF files for a printer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.commands.naming import file_name
from omni.commands.outputs import own_folder, write_files
from omni.model.message import Message
from omni.words.numbers import many

_NOT_IN_GIT = {".gitignore": b"*\n"}  # a letter may name a person
_PAPER = re.compile(r"@page\s*\{[^}]*\bsize\s*:")


def write_pdfs(messages: Iterable[Message], here: Here, out: Path | None) -> str:
    """Writes the messages whose page names the size of its paper, and says in one sentence where they are."""
    from omni.write.pdf import NoPrinterError, pdf
    from omni.write.pictures import embedded

    folder = own_folder(here, out, "print", "--out")
    pages = {file_name(message): embedded(page, message) for message in messages if (page := _page(message))}
    if not pages:
        raise Refusal("only what is printed can be a PDF, and none is meant by these options", ExitCode.NOTHING_MATCHED)
    try:
        files = {f"{name}.pdf": pdf(page) for name, page in pages.items()}
    except NoPrinterError:
        raise Refusal(
            "a PDF needs WeasyPrint: pip install 'omni-campaigns[pdf]' brings it; the preview has each page as .html"
        ) from None
    write_files(folder, files | _NOT_IN_GIT, {}, {}, here)
    return f"{many(len(files), 'PDF', 'PDFs')} in {here.shown(folder)}/ for the printer; omni sends nothing"


def _page(message: Message) -> str:
    """The page that the channel's file is, where it is one for paper."""
    if message.brief.channel.artefact != "html":
        return ""
    page = next((part.text for part in message.parts.values() if part.kind == "html"), "")
    return page if _PAPER.search(page) else ""
