"""Plans two states of the files on one clock with one seed."""

from __future__ import annotations

from datetime import datetime

from omni.compare.unmoved import unmoved
from omni.line import Draft, LinesOf, drafted, scheduled
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
    first = _draft(*loaded[0], now)
    was = scheduled(first, seed=seed, lines_of=before.lines_of)
    tell("planning what is")
    second = _draft(*loaded[1], now)
    everyone = was.schedule.everyone if _same_people(was.project, second.project) else ()
    schedule = was.schedule if everyone and unmoved(first, second) else None
    is_now = scheduled(second, seed=seed, lines_of=after.lines_of, everyone=everyone, schedule=schedule)
    return Pair(was, is_now, now)


def _draft(project: Project, findings: tuple[Finding, ...], now: Instant | None) -> Draft:
    return drafted(project, Renderer(project), now, findings)


def _same_people(before: Project, after: Project) -> bool:
    """True if both states mean the same people, made up or named; those of a table may differ without a trace."""
    made_up = before.audience is None or before.audience.table is None
    parts = ((one.audience, one.people, one.brand, one.channels, one.products) for one in (before, after))
    return made_up and next(parts) == next(parts)
