"""Other plans beside the one that stands here, for `omni simulate`: with values set, of another folder, suggested."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.commands.planning import loaded
from omni.model.frozen import replace
from omni.words.steps import Tell

if TYPE_CHECKING:
    from omni.model.plan import Plan
    from omni.report.terminal import Terminal
    from omni.simulate.suggesting import Suggestion


def with_settings(here: Here, settings: Sequence[str]) -> Here:
    """The workspace with values changed in memory; refuses a key that leads nowhere."""
    from omni.repair.setting import with_setting

    files = here.files
    for setting in settings:
        key, sign, value = setting.partition("=")
        changed = with_setting(files, key.strip(), value.strip()) if sign else "it takes KEY=VALUE"
        if isinstance(changed, str):
            raise Refusal(f"--set {setting}: {changed}")
        files = changed
    return replace(here, files=files)


def refuse_what_does_not_fit(before: Plan, after: Plan, settings: Sequence[str]) -> None:
    """Refuses settings that a file does not take: the sentence is that of the problem."""
    known = {(problem.code, problem.sentence) for problem in before.problems}
    for problem in after.problems:
        new = (problem.code, problem.sentence) not in known
        if new and problem.code.startswith("YML"):
            raise Refusal(f"--set {' '.join(settings)}: {problem.sentence}")


def show_changes(before: Plan, after: Plan, names: tuple[str, str], terminal: Terminal) -> None:
    """Prints what is different."""
    from omni.report import changes as told
    from omni.words.changes import changes

    told.show(changes(before.schedule, after.schedule), *names, terminal)


class Suggested(NamedTuple):
    """The cheapest plan that was found, and whether the search was stopped before its end."""

    found: Suggestion
    stopped: bool


def suggested(here: Here, at: datetime | None, plan: Plan, tell: Tell) -> Suggested | None:
    """Tries other channel orders; None where nothing has a date. Who stops it gets the best so far, if there is one."""
    from omni.foresight import measured
    from omni.line import given, trial
    from omni.simulate.suggesting import suggest

    written, people = measured(loaded(here, at)), plan.schedule.everyone
    base = given(written, plan.schedule.seed)
    if base is None:
        return None
    shown = tuple(name for name in plan.shown if name in written.project.campaigns)
    whole = len(shown) == len(written.project.campaigns)
    before = plan.schedule if whole else trial(written, plan.schedule.seed)(written.project, people)
    found: Suggestion | None = None
    try:
        for better in suggest(base, written.project, shown, people, before, lambda number: tell(_trying(number))):
            found = better
    except KeyboardInterrupt:
        if found is None or not found.changes:
            raise
        return Suggested(found, stopped=True)
    return Suggested(found, stopped=False) if found else None


def show_suggested(suggestion: Suggested | None, terminal: Terminal) -> None:
    """Prints it; ends the command where it was stopped."""
    from omni.report import suggestion as told

    if suggestion is None:
        raise Refusal("nothing that can be read has a date, so no plan can be tried", ExitCode.NOTHING_MATCHED)
    told.show(suggestion.found, terminal, stopped=suggestion.stopped)
    if suggestion.stopped:
        raise typer.Exit(ExitCode.INTERRUPTED)


def _trying(number: int) -> str:
    return f"trying channel orders, plan {number:,}" if number == 1 else f"{number:,}"
