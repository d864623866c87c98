"""Other plans beside the one that stands here, for `omni simulate`: with values set, of another folder, suggested."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.commands.planning import loaded
from omni.model.frozen import replace
from omni.words.steps import Tell

if TYPE_CHECKING:
    from omni.model.plan import Plan
    from omni.model.project import Project
    from omni.model.schedule import Schedule
    from omni.report.terminal import Terminal


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


def suggest_plan(here: Here, at: datetime | None, plan: Plan, tell: Tell, terminal: Terminal) -> None:
    """Tries other hours and channel orders, and prints the cheapest plan."""
    from omni.foresight import measured
    from omni.line import audience_of, trial
    from omni.report import suggestion
    from omni.simulate.suggesting import suggest

    written = measured(loaded(here, at))
    people, _ = audience_of(written.project, here.lines_of)
    simulated = trial(written, plan.schedule.seed)
    shown = tuple(name for name in plan.shown if name in written.project.campaigns)
    numbers = count(1)

    def simulated_next(project: Project) -> Schedule:
        tell(f"trying hours and channel orders, plan {next(numbers)}")
        return simulated(project, people)

    suggestion.show(suggest(written.project, shown, simulated_next), terminal)
