"""Campaigns planned on one clock, for the commands that show people and times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from omni.commands.crowd import refuse_crowd
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.model.frozen import replace
from omni.model.people import Audience, AudienceFile, Synthetic
from omni.model.place import Route
from omni.model.plan import Plan
from omni.model.project import Project
from omni.words.nearest import meant_or_all
from omni.words.steps import Tell, nobody

if TYPE_CHECKING:
    from omni.line import LinesOf, Loaded

_Format = Literal["csv", "jsonl", "parquet"]
_TABLES = ("csv", "jsonl", "parquet")
Campaigns = Annotated[list[str] | None, typer.Argument(help="Campaigns to tell about; all when none is named.")]
Out = Annotated[Path, typer.Option("--out", help="The folder of the preview.")]


def planned(here: Here, at: datetime | None, seed: int, campaigns: Sequence[str], tell: Tell = nobody) -> Plan:
    """Plans all campaigns of the workspace and tells about the named ones; refuses a name that nothing has."""
    from omni import line

    start = _loaded(here, at, campaigns, tell)
    return _narrowed(
        line.planned(start, seed=seed, shown=tuple(dict.fromkeys(campaigns)), lines_of=here.lines_of, tell=tell)
    )


def foreseen(
    here: Here, at: datetime | None, seed: int, campaigns: Sequence[str], tell: Tell = nobody, *, person: str = ""
) -> Plan:
    """Simulates all campaigns and tells about the named ones: a plan that knows the schedule only. Refuses as
    `planned` does, and the name of a `person` that nobody has.
    """
    from omni import foresight

    start = _loaded(here, at, campaigns, tell)
    result = foresight.foreseen(
        start, seed=seed, shown=tuple(dict.fromkeys(campaigns)), lines_of=here.lines_of, tell=tell
    )
    if person and person not in start.project.people:
        _refuse_unknown_person(person, result, here.lines_of)
    return _narrowed(result)


def loaded(here: Here, at: datetime | None, tell: Tell = nobody) -> Loaded:
    """Reads the workspace, with the people that the user named; refuses a table that cannot be read."""
    from omni import line

    start = line.loaded(here.files, at, tell)
    if not here.audience:
        return start
    return replace(start, project=replace(start.project, audience=_audience(here, start.project.audience)))


def _so_many(named: str) -> int:
    from omni.load.misfit import MisfitError
    from omni.load.scalars.numbers import people

    try:
        return people(named)
    except MisfitError as misfit:
        raise Refusal(f"--audience {misfit.predicate}") from misfit


def _audience(here: Here, known: Audience | None) -> Audience:
    """As many people as the user named, in the shares of audience.yaml, or those of a table with its columns.

    On which day a table was compared with the register of opt-outs is known of the workspace's own only. What people
    got before is told by their id, so it holds for those who stand in another table, too.
    """
    route, named, file = (known.route if known else Route("campaigns/audience.yaml")), here.audience, here.named_table
    if named.isdecimal():
        shares = known.synthetic if known and known.synthetic else Synthetic(0)
        return Audience(route, synthetic=replace(shares, size=_so_many(named)))
    ending = Path(named).suffix.lower().removeprefix(".")
    lines = here.lines_of(file) if ending in _TABLES else "it is no .csv, .jsonl or .parquet"
    if isinstance(lines, str):
        raise Refusal(f"--audience {named}: {lines}")
    next(iter(lines), "")  # a file that nobody begins to read stays open
    table = known.table if known and known.table else AudienceFile("", "csv")
    other = replace(table, file=file, format=cast("_Format", ending), opt_out_register=None)
    return Audience(route, table=other)


def _loaded(here: Here, at: datetime | None, campaigns: Sequence[str], tell: Tell) -> Loaded:
    start = loaded(here, at, tell)
    _refuse_unknown_campaigns(campaigns, start.project)
    refuse_crowd(start.project, here.place_of)
    return start


def _narrowed(result: Plan) -> Plan:
    if not result.project.campaigns and not result.problems:
        raise Refusal("there is no campaign in campaigns/; omni new campaign writes one", ExitCode.NOTHING_MATCHED)
    return result.narrowed()


def _refuse_unknown_person(name: str, result: Plan, lines_of: LinesOf) -> None:
    """Refuses the name of a person whom nobody knows; the nearest one is told of those who stand in people.yaml."""
    from omni.line import audience_of

    simulated = result.schedule.people
    ids = simulated or {person.id for person in audience_of(result.project, lines_of)[0]}
    if name not in ids and all(id_.casefold() != name.casefold() for id_ in ids):
        if _written(name, result.project):
            raise Refusal(f"{name} of campaigns/people.yaml could not be read; omni lint says why", ExitCode.PROBLEMS)
        near = meant_or_all(name, result.project.people)
        raise Refusal(f"there is no {name} in campaigns/people.yaml or the audience{near}", ExitCode.NOTHING_MATCHED)


def _written(name: str, project: Project) -> bool:
    """True when somebody of that name stands in a file, where it could not be read."""
    return any(project.sources.node(Route(file) / "people" / name) for file in project.sources.files)


def _refuse_unknown_campaigns(names: Iterable[str], project: Project) -> None:
    for name in names:
        if name not in project.campaigns and not _unread(name, project):
            near = meant_or_all(name, project.campaigns)
            raise Refusal(f"there is no campaign {name}{near}", ExitCode.NOTHING_MATCHED)


def _unread(name: str, project: Project) -> bool:
    """True when the campaign's file is there but could not be read: that is a problem, not a wrong name."""
    return any(name in Path(file).with_suffix("").parts for file in project.unread)


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
