"""`omni plan`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from omni.commands import findings
from omni.commands.here import Here, open_workspace
from omni.commands.options import At, Color, ColorChoice, FailOn, People, Profile, Seed, Watch, moment
from omni.commands.over import over
from omni.commands.planning import Campaigns, Out, planned, started
from omni.model.frozen import Frozen, replace

if TYPE_CHECKING:
    from omni.model.plan import Plan


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(plan)


def plan(
    campaigns: Campaigns = None,
    *,
    audience: People = "",
    at: At = None,
    seed: Seed = 0,
    out: Out = Path("preview"),
    share: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Also write one page to hand round: FILE.html, or FILE.pdf; replaces FILE."),
    ] = None,
    fail_on: FailOn = "error",
    profile: Profile = "standard",
    watch: Watch = False,
    color: Color = "auto",
) -> None:
    """Check, render and simulate the campaigns, publish preview/, and say in one screen what would happen."""
    asked = _Asked(campaigns or [], audience, at, seed, out, share, profile, color)
    moment(at)  # refuses a slip before anything is read
    if watch:
        from omni.commands.watching import watch as look_again_and_again

        look_again_and_again(lambda here: _beside(here, asked.answered(here)))
    problems = asked.answered(open_workspace()).problems
    raise typer.Exit(findings.exit_code(problems, fail_on))


class _Asked(Frozen):
    """What is to be planned, and how it is told."""

    campaigns: Sequence[str]
    audience: str
    at: str | None
    seed: int
    out: Path
    share: Path | None
    profile: Literal["relaxed", "standard", "strict"]
    color: ColorChoice

    def answered(self, here: Here) -> Plan:
        """Plans, publishes and tells."""
        from omni.commands.publishing import publish_plan
        from omni.commands.sharing import share_plan, shared_file
        from omni.report import verdict
        from omni.report.progress import watching
        from omni.report.terminal import Terminal

        now, here = moment(self.at), replace(here, audience=self.audience)
        shared = shared_file(here, self.share)
        with watching(sys.stderr) as tell:
            result = planned(here, now, self.seed, self.campaigns, tell)
            result = replace(result, problems=findings.in_profile(result.problems, self.profile))
            tell("publishing")
            index = publish_plan(result, here, self.out)
            if shared:
                share_plan(result, started(result), shared, here)
        findings.report(result.problems, here, findings.Target("text"), self.color)
        verdict.show(result, started(result), here.shown(index), Terminal(sys.stdout, self.color))
        for line in over(_last_days(result), now):
            typer.echo(line, err=True)
        if shared:
            typer.echo(f"  hand it round {here.shown(shared)}")
        return result


def _beside(here: Here, result: Plan) -> list[Path]:
    """The tables of people and of what they got, which may lie beside what is read of a workspace."""
    audience = result.project.audience
    table = audience.table if audience else None
    return [here.root / file for file in (table.file, table.history) if file] if table else []


def _last_days(result: Plan) -> Iterator[tuple[str, str]]:
    """The campaigns that are told about, with their last dates."""
    from omni.timing import last_day

    for name in result.shown:
        day = last_day(result.project.campaigns[name]) if name in result.project.campaigns else None
        if day:
            yield name, day.isoformat()
