"""Fixes shown, or written into the workspace; a file in which anything else would change is left alone."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

import typer

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.model.problem import Problem
from omni.repair import Repair, repair
from omni.words.clean import clean
from omni.words.numbers import many

BOM = "\ufeff"


def mend(here: Here, problems: Iterable[Problem], *, unsafe: bool, only_show: bool) -> None:
    """Applies the fixes of the problems, or prints them as a diff; says on stderr how many there were.

    A file of which more would change than what is wrong stays as it is, and is named.
    """
    before = _texts(here)
    mended = repair(problems, before, unsafe=unsafe)
    for file in mended.refused:
        typer.echo(f"{here.path_of(file)} stays as it is: mending it would change more than what is wrong", err=True)
    if only_show:
        sys.stdout.writelines(clean(line) + "\n" for line in _diff(here, mended))
        if not mended.mended:
            typer.echo("nothing to mend", err=True)
        return
    for file, text in mended.texts.items():
        _write(here, file, text)
    done = f"mended {many(len(mended.mended), 'problem')} in {many(len(mended.texts), 'file')}"
    typer.echo(done if mended.mended else "nothing to mend", err=True)


def _texts(here: Here) -> Mapping[str, str]:
    """Gives the files that lie in the workspace and are UTF-8, without a byte order mark."""
    texts = {}
    for file, data in here.files.texts.items():
        with suppress(UnicodeDecodeError):
            if (here.root / file).is_file():
                texts[file] = data.decode().removeprefix(BOM)
    return texts


def _write(here: Here, file: str, text: str) -> None:
    from omni.write.replace import replace_file

    mark = BOM if here.files.texts[file].decode().startswith(BOM) else ""
    try:
        replace_file(here.root / file, (mark + text).encode())
    except OSError as error:
        raise Refusal(f"{here.path_of(file)} could not be written: {error.strerror or error}") from None


def _diff(here: Here, mended: Repair) -> Iterator[str]:
    """Yields a unified diff; of files about people only that they would change."""
    before = _texts(here)
    sources = here.sources(mended.texts)
    for file, after in mended.texts.items():
        name = here.path_of(file)
        if sources.is_personal(file):
            yield f"{name} would change; what it says of people is not shown"
            continue
        yield from difflib.unified_diff(
            before[file].split("\n"), after.split("\n"), f"a/{name}", f"b/{name}", lineterm=""
        )
