"""`omni lint` as it was asked for, which can be answered again and again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import typer

from omni.commands import findings
from omni.commands.baseline import Baseline, read_baseline
from omni.commands.baseline import write_baseline as write_known
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.commands.options import ColorChoice, moment
from omni.commands.over import over
from omni.commands.since import Since
from omni.model.frozen import Frozen, replace

if TYPE_CHECKING:
    from omni.linting import Found, Keeper, Resident
    from omni.model.files import Files


class Mends(Frozen):
    """What is mended."""

    fix: bool
    unsafe: bool
    only_show: bool

    def __bool__(self) -> bool:
        return self.fix or self.unsafe or self.only_show


class Asked(Frozen):
    """What somebody wants to know, and how it is told."""

    choice: findings.Choice
    targets: tuple[findings.Target, ...]
    mends: Mends
    fail_on: str
    profile: Literal["relaxed", "standard", "strict"]
    since: str | None
    baseline: Path | None
    write_baseline: Path | None
    unsaved: Path | None
    prove: bool
    jobs: int | None
    at: str | None
    color: ColorChoice

    def answered(self, here: Here, memory: Callable[[Path], Keeper | Resident | None]) -> ExitCode:
        """Finds every problem, tells and mends it; `memory` is that of the workspace at a path."""
        from omni.report import consistency
        from omni.report.progress import watching

        now = moment(self.at)
        here, places = self._place(here)
        recent = Since.asked(here, self.since)
        known = read_baseline(self.baseline) if self.baseline else Baseline()
        asked = {"paths": places, "at": now, "keeper": memory(here.root), "prove": self.prove}
        with watching(sys.stderr) as tell:
            found = self._found(here.files, tell=tell, **asked)
        if self.mends:
            problems = recent.of(self.choice.of(found.problems))
            from omni.commands.mending import mend

            mend(here, problems, unsafe=self.mends.unsafe, only_show=self.mends.only_show)
            here = open_workspace()
            found = self._found(here.files, **asked)
        problems = recent.of(self.choice.of(found.problems))
        new, verdicts = known.new(problems), recent.judged(found.verdicts)
        findings.report_all(new, here, () if self.mends.only_show else self.targets, self.color, verdicts)
        counts = (
            findings.summary(new, found.campaigns)
            + recent.told()
            + known.told(problems, found.campaigns - len(found.verdicts))
        )
        typer.echo("\n".join((counts, *consistency.lines(verdicts), *over(found.latest, now))), err=True)
        if self.write_baseline:
            write_known(self.write_baseline, problems, here)
        return ExitCode.FINE if self.write_baseline else findings.exit_code(new, self.fail_on)

    def _place(self, here: Here) -> tuple[Here, tuple[str, ...]]:
        """The workspace, with an unsaved file where one is named, and the paths in it that are asked for."""
        if self.unsaved is None:
            return here, self.choice.places(here)
        if self.mends or self.choice.paths:
            raise Refusal("with --stdin-filename only that file is looked at, and nothing is written")
        from omni.commands.unsaved import with_unsaved

        here, file = with_unsaved(here, self.unsaved)
        return here, (file,)

    def _found(self, files: Files, **asked: Any) -> Found:
        from omni.linting import lint as find
        from omni.workspace.processes import LostError, Processes

        try:
            found = find(files, helpers=Processes.at_most(self.jobs), **asked)
        except LostError as lost:
            raise Refusal(str(lost)) from None
        return replace(found, problems=findings.in_profile(found.problems, self.profile))
