"""Fixes shown, or written into the workspace; a file in which anything else would change is left alone."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping

import typer

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.model.problem import Problem
from omni.repair import Repair, repair
from omni.words.clean import clean


def mend(here: Here, problems: Iterable[Problem], *, unsafe: bool, only_show: bool) -> None:
    """Applies the fixes of the problems, or prints them as a diff; says on stderr how many there were."""
    mended = repair(problems, _texts(here), unsafe=unsafe)
    if only_show:
        sys.stdout.writelines(clean(line) + "\n" for line in _diff(here, mended))
        return
    for file, text in mended.texts.items():
        _write(here, file, text)
    typer.echo(f"mended {len(mended.mended)} in {len(mended.texts)} files", err=True)


def _texts(here: Here) -> Mapping[str, str]:
    return {file: data.decode("utf-8-sig") for file, data in here.files.texts.items() if _is_text(data)}


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _write(here: Here, file: str, text: str) -> None:
    from omni.write.replace import replace_file

    try:
        replace_file(here.root / file, text.encode())
    except OSError as error:
        raise Refusal(f"{here.path_of(file)} could not be written: {error.strerror or error}") from None


def _diff(here: Here, mended: Repair) -> Iterator[str]:
    before = _texts(here)
    for file, after in mended.texts.items():
        name = here.path_of(file)
        yield from difflib.unified_diff(
            before[file].split("\n"), after.split("\n"), f"a/{name}", f"b/{name}", lineterm=""
        )
