"""The line as far as who would get what: files → project → briefs → schedule, and the problems that people meet there.

Of the messages only those are written that are paid by their length; what they say is for `omni.line` to judge.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from omni.check import Subjects, check, chosen
from omni.line import Draft, LinesOf, Loaded, audience_of, rendered, today_of, trial
from omni.render import Renderer
from omni.resolve import resolve
from omni.timing import possible
from omni.words.numbers import many
from omni.words.steps import Tell, nobody

if TYPE_CHECKING:
    from omni.model.plan import Plan

_FAMILIES = ("JRN", "LAW", "SCH", "SEG", "YML")
"""The rules about files, times and journeys."""
_OF_WORDS = (
    *("hours-of-law", "reply-impossible", "urgency-without-deadline", "stop-makes-marketing", "promotion-in-receipt"),
    *("after-expiry", "every-hour-quiet", "start-in-past", "nonexistent-local-time", "print-lead-time"),
    *(
        "still-up-after-end",
        "on-a-holiday",
        "stale-stock",
        "segment-leak",
        "no-default",
        "key-in-copy",
        "conflicting-offers",
    ),
)
"""Those among them that look at what messages say. Here is none, so they need not even be imported."""


def foreseen(
    start: Loaded,
    *,
    seed: int = 0,
    shown: Sequence[str] = (),
    lines_of: LinesOf | None = None,
    tell: Tell = nobody,
) -> Plan:
    """A plan of which only the schedule is known: no message, and no problem of one; `shown` narrows what is told."""
    from omni.model.plan import Plan

    project = start.project
    written, people = measured(start), audience_of(project, lines_of)
    tell(f"simulating {many(len(people[0]), 'person', 'people')}")
    schedule = trial(written, seed)(project, people[0])
    return Plan(
        project=project,
        briefs=written.briefs,
        messages=(),
        personal=(),
        claims=(),
        schedule=schedule,
        problems=check(
            Subjects(project, schedule=schedule),
            (*written.findings, *people[1]),
            today_of(project, start.as_of),
            chosen(_FAMILIES, ignore=_OF_WORDS),
        ),
        shown=tuple(shown) or tuple(sorted(project.campaigns)),
        windows=written.windows,
    )


def measured(start: Loaded) -> Draft:
    """The draft that a simulation needs: all briefs, and the messages that are paid by their length."""
    project, renderer = start.project, Renderer(start.project)
    briefs, unresolved = resolve(project)
    relative = {brief.key: renderer.relative_facts(brief) for brief in briefs}
    windows = possible(project, start.as_of) if start.as_of is not None else None
    paid_by_length = [brief for brief in briefs if brief.channel.cost_unit]
    messages, _ = rendered(paid_by_length, relative, windows, renderer)
    findings = (*start.findings, *unresolved)
    return Draft(project, briefs, relative, messages, (), windows, start.as_of, findings, renderer)
