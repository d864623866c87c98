"""Project → plan: the whole line, with the schedule of all campaigns beside the messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from omni.check import judged
from omni.line.checking import subjects_of
from omni.line.drafting import Draft, drafted
from omni.line.loading import LinesOf, Loaded, audience_of, loaded, today_of
from omni.line.simulating import trial
from omni.model.brief import BriefKey
from omni.model.decisions import named
from omni.model.files import Files
from omni.model.message import Message, MomentClass
from omni.model.people import Person
from omni.model.problem import Finding
from omni.render import Renderer
from omni.words.numbers import many
from omni.words.steps import Tell, nobody

if TYPE_CHECKING:
    from omni.model.plan import Plan
    from omni.model.schedule import Schedule


def plan(files: Files, at: datetime | None = None, *, seed: int = 0, tell: Tell = nobody) -> Plan:
    """Does the whole line: draft, schedule of all campaigns, every problem."""
    return planned(loaded(files, at, tell), seed=seed, tell=tell)


def planned(
    start: Loaded,
    *,
    seed: int = 0,
    shown: Sequence[str] = (),
    lines_of: LinesOf | None = None,
    tell: Tell = nobody,
) -> Plan:
    """Does the rest of the line with what was loaded; `shown` narrows what is told, drawn, and asked of a strategy."""
    renderer = Renderer(start.project, frames=True)
    written = drafted(start.project, renderer, start.as_of, start.findings, tell, shown=shown)
    return scheduled(written, seed=seed, shown=shown, lines_of=lines_of, tell=tell)


def scheduled(  # noqa: PLR0913  the inputs of the line
    written: Draft,
    *,
    seed: int = 0,
    shown: Sequence[str] = (),
    lines_of: LinesOf | None = None,
    everyone: Sequence[Person] = (),
    schedule: Schedule | None = None,
    tell: Tell = nobody,
) -> Plan:
    """Does the rest of the line: the schedule of all campaigns of a draft, and every problem.

    `everyone` are the people, and `schedule` is what they get, where that is known already.
    """
    from omni.check.strategy import with_strategy
    from omni.model.plan import Plan
    from omni.simulate.strategy import Trying

    project = written.project
    people, unread = (everyone, ()) if everyone else audience_of(project, lines_of)
    tell(f"simulating {many(len(people), 'person', 'people')}")
    schedule = schedule or trial(written, seed)(project, people)
    told = tuple(shown) or tuple(sorted(project.campaigns))
    personal, unrendered = _personal(written, schedule, frozenset(told))
    tell("checking")
    found = judged(
        subjects_of(written, schedule), (*written.findings, *unread, *unrendered), today_of(project, written.as_of)
    )

    def text_for(message: Message, person: Person) -> str:
        again = written.renderer.render(message.brief, message.moment, person, shown=False)[0]
        return "\n".join(part.text for part in again.parts.values()) if again else ""

    trying = Trying(project, schedule, trial(written, seed, told=False), text_for, frozenset(told))
    found = with_strategy(found, trying, written.messages, today_of(project, written.as_of))
    return Plan(
        project=project,
        briefs=written.briefs,
        messages=written.messages,
        personal=personal,
        claims=written.claims,
        schedule=schedule,
        problems=found.problems,
        ledgers=found.ledgers,
        verdicts=found.verdicts,
        shown=told,
        windows=written.windows,
    )


def _personal(
    written: Draft, schedule: Schedule, shown: frozenset[str]
) -> tuple[tuple[Message, ...], tuple[Finding, ...]]:
    """Renders for each named person the messages of some campaigns that they get, each once."""
    from omni.model.schedule import Status

    rendered = {message.key for message in written.messages}
    briefs = {brief.key: brief for brief in written.briefs if brief.key in rendered and brief.key.campaign in shown}
    messages: dict[tuple[str, BriefKey, MomentClass], Message] = {}
    findings: list[Finding] = []
    for row in named(schedule.rows):
        wanted = (row.person, row.key, row.moment)
        brief = briefs.get(row.key)
        if brief and row.status is Status.SENT and wanted not in messages:
            message, found = written.renderer.render(brief, row.moment, schedule.people[row.person])
            findings += found
            messages |= {wanted: message} if message else {}
    return tuple(messages.values()), tuple(findings)
