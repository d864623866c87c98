"""Campaigns planned on one clock, for the commands that show people and times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.model.plan import Plan
from omni.words.nearest import meant_or_all
from omni.words.steps import Tell, nobody

Campaigns = Annotated[list[str] | None, typer.Argument(help="Campaigns to tell about; all when none is named.")]
Out = Annotated[Path, typer.Option("--out", help="The folder of the preview.")]


def planned(here: Here, at: datetime | None, seed: int, campaigns: Sequence[str], tell: Tell = nobody) -> Plan:
    """Plans all campaigns of the workspace and tells about the named ones; refuses a name there is none of."""
    from omni.line import plan

    result = plan(here.files, at, seed=seed, shown=campaigns, lines_of=here.lines_of, tell=tell)
    known = result.project.campaigns
    for name in campaigns:
        if name not in known and not _unread(name, result):
            raise Refusal(f"there is no campaign {name}{meant_or_all(name, known)}", ExitCode.NOTHING_MATCHED)
    if not known and not result.problems:
        raise Refusal("there is no campaign in campaigns/; omni new campaign writes one", ExitCode.NOTHING_MATCHED)
    return result.narrowed()


def _unread(name: str, result: Plan) -> bool:
    """True when the campaign's file is there but could not be read: that is a problem, not a wrong name."""
    return any(name in Path(file).with_suffix("").parts for file in result.project.unread)


def started(result: Plan) -> str:
    """Says the moment the plan starts from on the brand's clock: `Wed 25 Nov 2026 00:00 (Europe/Rome)`."""
    from omni.words.numbers import moment
    from omni.zones import to_local, zone

    if result.windows is None:
        return "no day, since nothing that can be read has a date"
    name = result.project.brand.timezone
    clock = zone(name) or zone("UTC")
    assert clock is not None  # noqa: S101  UTC is always there
    return f"{moment(to_local(result.schedule.as_of, clock).isoformat())} ({name})"
