"""`omni schema`: JSON Schemas for editors."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from omni.commands import starter
from omni.commands.guard import Refusal
from omni.commands.here import open_workspace


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(schema)


def schema(
    kind: Annotated[
        str | None, typer.Argument(help="campaign, brand, policy, …; without it the kinds are listed.")
    ] = None,
    *,
    write: Annotated[
        bool, typer.Option("--write", help="Write all of them into .omni/schema/ of the workspace.")
    ] = False,
) -> None:
    """Print the JSON Schema of a kind of file, for editors."""
    from omni.load.schema import KINDS, json_schema

    if write:
        _write()
    elif kind is None:
        typer.echo("\n".join(KINDS))
    elif kind in KINDS:
        typer.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))
    else:
        raise Refusal(f"there is no kind of file called {kind}; there are {', '.join(KINDS)}")


def _write() -> None:
    from omni.write.replace import replace_file

    here = open_workspace()
    for file, text in starter.schemas().items():
        (here.root / file).parent.mkdir(parents=True, exist_ok=True)
        replace_file(here.root / file, text.encode())
        typer.echo(here.path_of(file))
