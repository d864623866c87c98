"""Emails as drafts that a mail program opens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.commands.naming import file_name
from omni.commands.outputs import own_folder, write_files
from omni.model.message import Message
from omni.model.people import Person
from omni.words.numbers import many

_NOT_IN_GIT = {".gitignore": b"*\n"}  # a draft may name a person


def write_drafts(messages: Iterable[Message], reader: Person | None, address: str, here: Here, out: Path | None) -> str:
    """Writes the emails among the messages and says in one sentence where they are."""
    from omni.write.draft import draft

    folder = own_folder(here, out, "drafts", "--out")
    emails = [message for message in messages if message.brief.channel.artefact == "eml"]
    if not emails:
        raise Refusal("only emails can be drafts, and none is meant by these options", ExitCode.NOTHING_MATCHED)
    files = {f"{file_name(message)}.eml": draft(message, reader, address) for message in emails}
    write_files(folder, files | _NOT_IN_GIT, {}, {}, here)
    return (
        f"{many(len(files), 'draft')} in {here.shown(folder)}/: opened in Outlook, Apple Mail or Thunderbird, "
        f"{'it stands' if len(files) == 1 else 'each stands'} ready to send to {address}; omni sends nothing"
    )
