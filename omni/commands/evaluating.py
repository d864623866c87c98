"""`omni simulate --events`: what happened beside the plan, for a person, for machines, and kept beside the campaign."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.commands.outputs import write_output
from omni.commands.planning import loaded
from omni.model.frozen import Frozen
from omni.words.steps import Tell

if TYPE_CHECKING:
    from omni.model.campaign import Campaign
    from omni.model.happened import Evaluation, Happened, UnusedLines
    from omni.model.plan import Plan
    from omni.report.terminal import Terminal

Events = Annotated[
    Path | None,
    typer.Option(
        "--events", metavar="FILE", help="What happened (person, message, channel, event, time), CSV or JSONL."
    ),
]
Keep = Annotated[bool, typer.Option("--keep", help="With --events, keep the sums in results.yaml beside the campaign.")]
Form = Annotated[
    Literal["text", "json", "csv"], typer.Option("--format", "-f", help="With --events: text, json or csv.")
]

_HEAD = "# What came of the campaign: sums only, nothing of any person; omni simulate --events FILE --keep writes it.\n"
_LONGEST_LINE = 65_536


class Asked(Frozen):
    """The events file, its lines, and what is to become of what it tells."""

    file: Path
    lines: Iterator[str]
    form: str
    keep: bool


class Judged(Frozen):
    """The evaluation of each campaign that is shown, and the lines that were left out."""

    evaluations: tuple[Evaluation, ...]
    unread: tuple[UnusedLines, ...]


def asked(file: Path | None, here: Here, form: str, *, keep: bool) -> Asked | None:
    """Opens the events file, if one is named; refuses one that cannot be read, and options that are about one."""
    from omni.workspace import read_lines

    if file is None:
        if keep or form != "text":
            raise Refusal("--keep and --format are about --events FILE")
        return None
    lines = read_lines(here.cwd / file, _LONGEST_LINE)
    if isinstance(lines, str):
        raise Refusal(f"{file} could not be read: {lines}")
    return Asked(file, (line.decode("utf-8-sig", "replace") for line in lines), form, keep)


def judged(asked: Asked, plan: Plan, here: Here, at: datetime | None, tell: Tell) -> Judged:
    """Holds the events of a file against the plan; refuses one of which no line can be used."""
    from omni.audience.happened import happened_of_table
    from omni.foresight import measured
    from omni.line import given
    from omni.model.decisions import alike, rows_of
    from omni.simulate.evaluate import evaluate, goals_lost, removal

    file = asked.file
    is_json = file.suffix.lower() in {".jsonl", ".ndjson", ".json"}
    campaigns = [name for name in plan.shown if name in plan.project.campaigns]
    happened, unread = happened_of_table(asked.lines, plan.project, plan.schedule.people, campaigns, json=is_json)
    if not happened:
        why = f": line {unread[0].lines[0]} has {unread[0].words}" if unread else ""
        raise Refusal(f"{file} holds no event that belongs to the plan{why}", ExitCode.NOTHING_MATCHED)
    written = measured(loaded(here, at))
    base = given(written, plan.schedule.seed)
    assert base is not None  # noqa: S101 - what happened belongs to something that was planned
    found = []
    for name in campaigns:
        campaign = plan.project.campaigns[name]
        if _is_told_of(campaign, happened):
            tell(f"trying {name} without each channel")
            channels = sorted({row.key.channel for row, _ in alike(rows_of(plan.schedule.rows, name))})
            lost = goals_lost(campaign, channels, plan.schedule, removal(base, written.project, plan.schedule, name))
            found.append(evaluate(campaign, plan.project, plan.schedule, happened, lost))
    return Judged(tuple(found), unread)


def show(found: Judged, plan: Plan, here: Here, asked: Asked, terminal: Terminal) -> None:
    """Prints it in the form that is asked for, and keeps it if that is."""
    if asked.form == "text":
        from omni.report import evaluation

        for one in found.evaluations:
            evaluation.show(one, plan.project, terminal)
        evaluation.show_unread(found.unread, asked.file.name, terminal)
    else:
        from omni.report import evaluated

        is_csv = asked.form == "csv"
        text = evaluated.as_csv(found.evaluations) if is_csv else evaluated.as_json(found.evaluations, found.unread)
        sys.stdout.write(text)
    for one in found.evaluations if asked.keep else ():
        _keep(one, plan, here)


def _keep(one: Evaluation, plan: Plan, here: Here) -> None:
    known = plan.project.results.get(one.campaign)
    file = known.route.file if known else _beside(plan.project.campaigns[one.campaign].file)
    write_output(here.root / file, _text(one).encode(), here.path_of(file))
    typer.echo(f"kept in {here.path_of(file)}; commit it", err=True)


def _is_told_of(campaign: Campaign, happened: tuple[Happened, ...]) -> bool:
    goal = campaign.goal.event if campaign.goal else ""
    return any(one.campaign == campaign.id or (not one.campaign and one.event == goal) for one in happened)


def _beside(campaign: str) -> str:
    folder, _, name = campaign.rpartition("/")
    return f"{folder}/{'' if name.startswith('campaign.') else name.partition('.')[0] + '.'}results.yaml"


def _text(one: Evaluation) -> str:
    lines = [f"{_HEAD}results: {one.campaign}", f"until: {datetime.fromtimestamp(one.until, UTC).date().isoformat()}"]
    if one.goal:
        told = {name: getattr(one.goal, name) for name in ("event", "people", "done", "held", "held_done")}
        lines.append(f"goal: {_flow(told)}")
    lines += ["arrived:"] if one.arrivals else []
    for arrival in one.arrivals:
        lines += [f"  {arrival.message}.{arrival.channel}: {_flow({'planned': arrival.planned, **arrival.counts})}"]
    lines += ["channels:"] if one.worked else []
    for worked in one.worked:
        told = {name: getattr(worked, name) for name in ("people", "reacted", "first", "last", "linear", "lost")}
        lines += [f"  {worked.channel}: {_flow({name: value for name, value in told.items() if value is not None})}"]
    return "\n".join(lines) + "\n"


def _flow(values: dict[str, object]) -> str:
    return "{" + ", ".join(f"{name}: {_plain(value)}" for name, value in values.items()) + "}"


def _plain(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
