"""Plans two states of the files on one clock with one seed."""

from __future__ import annotations

from datetime import datetime

from omni.line import LinesOf, drafted, scheduled
from omni.load import load
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.model.plan import Plan
from omni.model.problem import Finding
from omni.model.project import Project
from omni.render import Renderer
from omni.timing import as_of
from omni.words.steps import Tell, nobody
from omni.zones import Instant


class State(Frozen):
    """The files of one state, and what reads the tables among them."""

    files: Files
    lines_of: LinesOf | None = None


class Pair(Frozen):
    """The plans before and after, both from the same moment; `now` is None where nothing is dated in either."""

    before: Plan
    after: Plan
    now: Instant | None


def planned(before: State, after: State, at: datetime | None, seed: int, tell: Tell = nobody) -> Pair:
    """Loads both; plans both from the earlier of their moments, unless `at` is given."""
    tell("reading both states")
    loaded = load(before.files), load(after.files)
    moments = [as_of(project, at)[0] for project, _ in loaded]
    now = min((moment for moment in moments if moment is not None), default=None)
    tell("planning what was")
    was = _plan(*loaded[0], before, now, seed)
    tell("planning what is")
    return Pair(was, _plan(*loaded[1], after, now, seed), now)


def _plan(project: Project, findings: tuple[Finding, ...], state: State, now: Instant | None, seed: int) -> Plan:
    written = drafted(project, Renderer(project), now, findings)
    return scheduled(written, seed=seed, lines_of=state.lines_of)
