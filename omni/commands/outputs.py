"""Files and folders that the user names for omni to write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from omni.commands.guard import Refusal
from omni.commands.here import Here

_SOURCES = ("campaigns", "channel_templates")


def output_path(here: Here, named: Path, option: str, endings: Iterable[str] = ()) -> Path:
    """Gives the place of an output; refuses one among the sources of the workspace, and another ending."""
    known = tuple(endings)
    if known and named.suffix.lower() not in known:
        raise Refusal(f"{option} writes {' or '.join(known)}; it was given {named.name}")
    path = here.cwd / named
    real = path.resolve()
    for folder in _SOURCES:
        if real.is_relative_to((here.root / folder).resolve()):
            raise Refusal(f"{option} writes nothing into {folder}/, where omni reads; it was given {named}")
    return path


def write_output(path: Path, data: bytes | Iterable[bytes], shown: str) -> None:
    """Writes a file whole or not at all; a file of that name is replaced, because the user named it."""
    from omni.write.replace import replace_file

    if path.exists() and not path.is_file():
        raise Refusal(f"{shown} is there and is no file")
    try:
        replace_file(path, data)
    except OSError as error:
        raise Refusal(f"{shown} could not be written: {error.strerror or error}") from None


def own_folder(here: Here, named: Path | None, usual: str, option: str) -> Path:
    """Gives the folder of an output; the usual one lies in the workspace."""
    return output_path(here, named, option) if named else here.root / usual


def write_files(
    folder: Path,
    files: Mapping[str, bytes],
    notes: Mapping[str, Mapping[str, object]],
    about: Mapping[str, object],
    here: Here,
) -> None:
    """Writes files into a folder in which omni replaces only what it wrote and finds unchanged."""
    from omni.write.own_folder import NotOursError, write_own

    try:
        write_own(folder, files, notes, about)
    except NotOursError as error:
        raise Refusal(f"{here.shown(folder / str(error))} is not as omni wrote it, and is left alone") from None
    except OSError as error:
        raise Refusal(f"{here.shown(folder)} could not be written: {error.strerror or error}") from None
