"""`omni simulate`: who would get what, when, and why the others would not."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands import evaluating, findings
from omni.commands.comparing import refuse_what_does_not_fit, show_changes, show_suggested, suggested, with_settings
from omni.commands.crowd import refuse_parquet_output
from omni.commands.evaluating import Events, Form, Keep
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.commands.options import At, Color, FailOn, People, Seed, moment
from omni.commands.outputs import output_path, write_output
from omni.commands.planning import Campaigns, foreseen, started
from omni.model.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from omni.model.people import Person
    from omni.model.place import Route
    from omni.model.plan import Plan
    from omni.model.problem import Problem
    from omni.report.terminal import Terminal


Rows = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Write every decision as a table too: .parquet (extra audience), .csv or .jsonl."
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="What changes with another value, such as policy.quiet=drop."),
]
Compare = Annotated[
    Path | None, typer.Option(metavar="DIR", help="What is different from the campaigns of another folder.")
]
Suggest = Annotated[bool, typer.Option("--suggest", help="Try other channel orders and hours; name the cheapest plan.")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(simulate)


def simulate(
    campaigns: Campaigns = None,
    *,
    why: Annotated[str, typer.Option("--why", metavar="PERSON", help="One person's whole timeline.")] = "",
    gates: Annotated[bool, typer.Option("--gates", help="With --why, every gate's answer too.")] = False,
    settings: Settings = None,
    compare: Compare = None,
    suggest: Suggest = False,
    rows: Rows = None,
    events: Events = None,
    keep: Keep = False,
    form: Form = "text",
    audience: People = "",
    at: At = None,
    seed: Seed = 0,
    fail_on: FailOn = "error",
    color: Color = "auto",
) -> None:
    """Simulate all campaigns with all policies on one clock; nothing is written but with --rows and --keep."""
    from omni.report.progress import watching
    from omni.report.terminal import Terminal

    now, here, named = moment(at), replace(open_workspace(), audience=audience), campaigns or []
    table, asked = _table(here, rows), evaluating.asked(events, here, form, keep=keep)
    terminal = Terminal(sys.stdout, color)
    with watching(sys.stderr) as tell:
        base = foreseen(here, now, seed, named, tell, person=why)
        changed = with_settings(here, settings or [])
        other = replace(open_workspace(compare), audience=audience) if compare else None
        result = foreseen(changed, now, seed, named, tell) if settings else base
        beside = foreseen(other, now, seed, named, tell) if other else base
        cheaper = suggested(changed, now, result, tell) if suggest else None
        happened = evaluating.judged(asked, result, changed, now, tell) if asked else None
    _write_rows(result, table, str(rows))
    if settings:
        refuse_what_does_not_fit(base, result, settings)
    if asked and happened:
        evaluating.show(happened, result, here, asked, terminal)
    elif why:
        _tell_story(why, result, changed, terminal, gates=gates)
    elif settings or compare:
        names = (str(compare) if compare else "as it stands", " ".join(settings or ["what stands here"]))
        show_changes(beside, result, names, terminal)
    elif not suggest:
        _tell_all(result, terminal)
    if suggest:
        show_suggested(cheaper, terminal)
    _leave_to_plan(result.problems, audience)
    _leave_to_plan(beside.problems if compare else (), audience, f"{compare}: ")
    raise typer.Exit(findings.exit_code(result.problems, fail_on))


def _leave_to_plan(problems: Sequence[Problem], audience: str, there: str = "") -> None:
    """Says how many problems there are, here or `there`, and the command that tells them."""
    plan = f"omni plan --audience {quote(audience)}" if audience else "omni plan"
    where = " there" if there else ""
    if problems:
        them = "them" if len(problems) > 1 else "it"
        typer.echo(f"{there}{findings.counted(problems)}; {plan}{where} tells {them}", err=True)


def _table(here: Here, rows: Path | None) -> Path | None:
    """The place of the table of decisions, before anything takes time."""
    table = output_path(here, rows, "--rows", (".parquet", ".csv", ".jsonl")) if rows else None
    refuse_parquet_output(table)
    return table


def _write_rows(result: Plan, table: Path | None, shown: str) -> None:
    """Writes the decisions in the form that the file's ending names."""
    from omni.write.tables import csv_lines, jsonl_lines

    if table is None:
        return
    sources = result.project.sources
    if table.suffix.lower() == ".parquet":
        from omni.write.parquet import parquet_table

        write_output(table, parquet_table(result.schedule, sources), shown)
    else:
        lines = csv_lines if table.suffix.lower() == ".csv" else jsonl_lines
        write_output(table, lines(result.schedule, sources), shown)


def _tell_story(person: str, result: Plan, here: Here, terminal: Terminal, *, gates: bool) -> None:
    from omni.report import why
    from omni.resolve import order_of_steps

    people = result.schedule.people
    person = (
        person if person in people else next((one for one in people if one.casefold() == person.casefold()), person)
    )
    if person not in people:
        raise Refusal(f"nothing that can be read has a date, so {person} has no timeline", ExitCode.NOTHING_MATCHED)
    sources = result.project.sources
    order = order_of_steps(result.project.campaigns.values())

    def place_of(route: Route) -> str:
        return here.place_of(route, sources)

    why.show(person, result.schedule, place_of, terminal, order, project=result.project, gates=gates)
    why.show_not_meant(_not_meant(people[person], result), place_of, terminal)


def _not_meant(person: Person, result: Plan) -> Iterator[tuple[str, str, Route]]:
    """The campaigns that are told about and do not mean the person, with the reason and its line."""
    from omni.audience import why_not_meant

    campaigns = result.project.campaigns
    for name in [name for name in result.shown if name in campaigns]:
        reason = why_not_meant(person, campaigns[name], result.project)
        if reason:
            yield name, *reason


def _tell_all(result: Plan, terminal: Terminal) -> None:
    from omni.report import schedule

    schedule.show(result, started(result), terminal)
