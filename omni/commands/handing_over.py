"""Messages written as templates of a sending platform."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from omni.commands.guard import ExitCode
from omni.commands.here import Here
from omni.commands.naming import file_name
from omni.commands.outputs import own_folder, write_files
from omni.model.message import Message
from omni.words.clean import clean
from omni.words.numbers import many

if TYPE_CHECKING:
    from omni.line import Draft

PlatformName = Literal["braze", "klaviyo", "liquid", "mailchimp"]


def hand_over_to(name: PlatformName, messages: Iterable[Message], draft: Draft, here: Here, out: Path | None) -> str:
    """Writes the messages for a platform, all of them or none, and says in one sentence where they are."""
    from omni.write.handover import CannotHandOverError, hand_over, platform
    from omni.write.handover.files import File, files_of, note_of

    target = platform(name)
    folder = own_folder(here, out, f"handover/{name}", "--out")
    reasons: dict[str, list[str]] = {}
    found: dict[str, tuple[File, Message]] = {}
    for message in messages:
        try:
            handed = hand_over(message, draft.renderer, draft.project, target)
        except CannotHandOverError as error:
            reasons.setdefault(str(error), []).append(f"{message.key.message} {message.key.channel}")
            continue
        found |= {file.name: (file, message) for file in files_of(handed, file_name(message))}
    for reason, who in reasons.items():
        named = ", ".join(dict.fromkeys(who))
        typer.echo(f"omni: {named} cannot be handed over to {target.title}: {clean(reason)}", err=True)
    if reasons:
        raise typer.Exit(ExitCode.PROBLEMS)
    notes = {
        file.name: {**note_of(message), "tags": list(file.tags)}
        for file, message in found.values()
        if not file.name.startswith("pictures/")
    }
    write_files(folder, {name: file.body for name, (file, _) in found.items()}, notes, {"platform": name}, here)
    return (
        f"{many(len(notes), 'file')} for {target.title} in {here.shown(folder)}/; manifest.json names the tags in each"
    )
