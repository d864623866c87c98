"""Options that several commands share, said the same way everywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

import typer

from omni.commands.guard import Refusal

At = Annotated[
    str | None,
    typer.Option("--at", metavar="MOMENT", help="The moment to plan from, such as 2026-12-01T09:00, or now."),
]
Seed = Annotated[int, typer.Option("--seed", help="Chance is drawn from this number.")]
ColorChoice = Literal["auto", "always", "never"]
Color = Annotated[ColorChoice, typer.Option("--color", help="Colours on the terminal.")]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"],
    typer.Option("--fail-on", help="Exit with 1 from this level on."),
]

Profile = Annotated[
    Literal["relaxed", "standard", "strict"],
    typer.Option("--profile", help="What is tolerated: strict takes law and claims for errors, relaxed skips style."),
]

People = Annotated[
    str,
    typer.Option(
        "--audience",
        metavar="FILE|NUMBER",
        help="Other people than audience.yaml's: a table (.csv, .jsonl, .parquet), or so many made up.",
    ),
]

Watch = Annotated[bool, typer.Option("--watch", help="Look again whenever a file changes; Ctrl-C ends.")]


def moment(text: str | None) -> datetime | None:
    """Reads `--at`: a wall time on the brand's clock, or `now` (aware), or nothing.

    This is the only reader of the clock that a plan has.
    """
    if text is None:
        return None
    if text == "now":
        return datetime.now(UTC)  # noqa: TID251  asked for by name
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        read = None
    if read is None or read.tzinfo:
        raise Refusal(f"--at takes a date and hour such as 2026-12-01T09:00, or now; it was given {text}")
    return read
