"""The line, step by step: files → project → briefs → messages → claims → problems, and the schedule beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from omni.check import Checked, Subjects, judged
from omni.load import load
from omni.measure.messages import size
from omni.model.brief import Brief, BriefKey
from omni.model.claims import Claims
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.ledger import Verdict
from omni.model.message import Message, MomentClass
from omni.model.people import Person
from omni.model.problem import Finding, Problem
from omni.model.project import Project
from omni.model.retold import Retold
from omni.model.windows import Windows
from omni.read import read, read_all
from omni.render import Renderer, told_once
from omni.resolve import resolve
from omni.timing import as_of, moments, possible, sent_on
from omni.words.numbers import many
from omni.words.steps import Tell, nobody
from omni.zones import Instant, to_local, zone

if TYPE_CHECKING:
    from omni.model.plan import Plan
    from omni.model.schedule import Schedule

NOBODY = Person("", "", "")
_OTHERWISE = re.compile(r"\{%-?\s*(?:else|elif|if\s+not)\b")

Simulated = Callable[[Project, Sequence[Person]], "Schedule"]

LinesOf = Callable[[str], Iterable[str]]
"""Reads a table of the workspace (an audience file) line by line."""


class Loaded(Frozen):
    """What was read from the files, the moment to plan from (None where nothing is dated), and what was found."""

    project: Project
    as_of: Instant | None
    findings: tuple[Finding, ...]


class Draft(Frozen):
    """Everything there is before anyone receives anything, and what was found on the way.

    `relative` names for each brief the facts that its copy counts days to. `as_of` is None where nothing is dated.
    """

    project: Project
    briefs: tuple[Brief, ...]
    relative: Mapping[BriefKey, tuple[str, ...]]
    messages: tuple[Message, ...]
    claims: tuple[Claims, ...]
    windows: Windows | None
    as_of: Instant | None
    findings: tuple[Finding, ...]
    renderer: Renderer


class Linted(Frozen):
    """The draft, every problem that needs no people, and whether each campaign says what is meant."""

    draft: Draft
    problems: tuple[Problem, ...]
    verdicts: tuple[Verdict, ...] = ()


def loaded(files: Files, at: datetime | None = None, tell: Tell = nobody) -> Loaded:
    """Loads; `at` is the moment to plan from, on the brand's clock. `tell` hears of each step."""
    tell(f"reading {many(len(files.texts), 'file')}")
    project, unread = load(files)
    now, undated = as_of(project, at)
    return Loaded(project, now, (*unread, *(() if project.unread else undated)))


def draft(
    files: Files, at: datetime | None = None, *, alone: str = "", frames: bool = False, tell: Tell = nobody
) -> Draft:
    """Loads, resolves, renders and reads back.

    Of what is loaded only the campaign `alone` is rendered and read back, if there is one of that name. With `frames`,
    messages are also drawn as their channels would show them.
    """
    start = loaded(files, at, tell)
    project = start.project
    if alone in project.campaigns:
        project = replace(project, campaigns={alone: project.campaigns[alone]})
    return drafted(project, Renderer(project, frames=frames), start.as_of, start.findings, tell)


def drafted(
    project: Project,
    renderer: Renderer,
    now: Instant | None,
    findings: Iterable[Finding] = (),
    tell: Tell = nobody,
) -> Draft:
    """Resolves, renders and reads back the campaigns of a project; `findings` are those of earlier steps."""
    briefs, unresolved = resolve(project)
    tell(f"writing {many(len(briefs), 'message')}")
    windows = possible(project, now) if now is not None else None
    relative = {brief.key: renderer.relative_facts(brief) for brief in briefs}
    messages, unrendered = rendered(briefs, relative, windows, renderer)
    unknown = tuple(_for_nobody(messages, renderer))
    tell("reading them back")
    claims = read_all((message, _day(message, windows)) for message in (*messages, *unknown))
    found = (*findings, *unresolved, *told_once(unrendered, briefs, project))
    return Draft(project, briefs, relative, messages, claims, windows, now, found, renderer)


def lint(
    files: Files, at: datetime | None = None, tell: Tell = nobody, *, alone: str = "", prove: bool = False
) -> Linted:
    """Finds every problem that needs no people, and keeps what it was found in; `omni.linting` gives problems alone."""
    written = draft(files, at, alone=alone, tell=tell)
    tell("checking")
    found = checked(written, prove=prove)
    return Linted(written, found.problems, found.verdicts)


def checked(written: Draft, *, prove: bool = False) -> Checked:
    """Every problem of a draft, its ledgers and its verdicts; to `prove`, each message is written twice."""
    subjects = _subjects(written)
    if prove:
        subjects = replace(subjects, retold=tuple(_retold(written)))
    return judged(subjects, written.findings, today_of(written.project, written.as_of))


def _retold(written: Draft) -> Iterator[Retold]:
    """Each message that is published, beside what it would say with other facts."""
    from omni.resolve import replaced

    for message, claims in zip(written.messages, written.claims, strict=False):
        again = written.renderer.render(replaced(message.brief), message.moment)[0]
        if again:
            yield Retold(claims, read(again, _day(message, written.windows)))


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
    """Does the rest of the line with what was loaded; `shown` narrows what is told."""
    written = drafted(start.project, Renderer(start.project, frames=True), start.as_of, start.findings, tell)
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
    personal, unrendered = _personal(written, schedule)
    tell("checking")
    found = judged(
        _subjects(written, schedule), (*written.findings, *unread, *unrendered), today_of(project, written.as_of)
    )

    def text_for(message: Message, person: Person) -> str:
        again = written.renderer.render(message.brief, message.moment, person)[0]
        return "\n".join(part.text for part in again.parts.values()) if again else ""

    trying = Trying(project, schedule, trial(written, seed, told=False), text_for)
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
        shown=tuple(shown) or tuple(sorted(project.campaigns)),
        windows=written.windows,
    )


def audience_of(project: Project, lines_of: LinesOf | None) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """Everyone who is simulated, read with `lines_of` where they stand in a table."""
    from omni.audience import people

    table = project.audience.table if project.audience else None
    return people(project, lines_of(table.file) if table and lines_of else None)


def trial(written: Draft, seed: int, *, told: bool = True) -> Simulated:
    """A function that simulates a draft for any people, at other times too; those by name are `told` of every gate."""
    from omni.model.schedule import Schedule
    from omni.simulate import simulate

    size_of = sizes(written.messages)

    def simulated(project: Project, people: Sequence[Person]) -> Schedule:
        if written.as_of is None:
            return Schedule((), (), {}, 0, seed)
        return simulate(project, written.briefs, people, size_of, written.relative, written.as_of, seed, told=told)

    return simulated


def sizes(messages: Iterable[Message]) -> dict[tuple[BriefKey, MomentClass], int]:
    """Counts what each message costs in its channel's own unit (SMS segments); 1 where a message is the unit."""
    return {(message.key, message.moment): size(message) for message in messages}


def rendered(
    briefs: Iterable[Brief], relative: Mapping[BriefKey, tuple[str, ...]], windows: Windows | None, renderer: Renderer
) -> tuple[tuple[Message, ...], tuple[Finding, ...]]:
    """Writes briefs for every moment at which they may leave."""
    messages: list[Message] = []
    findings: list[Finding] = []
    for brief in briefs:
        classes = moments(brief, relative[brief.key], windows) if windows else ((),)
        for moment in classes:
            message, found = renderer.render(brief, moment)
            messages += [message] if message else []
            findings += found
    return tuple(messages), tuple(findings)


def _for_nobody(messages: Iterable[Message], renderer: Renderer) -> Iterator[Message]:
    """Renders once more, for somebody of whom nothing is known, what copy says only then; it is read, not published."""
    for message in messages:
        if any(_OTHERWISE.search(text.text) for text in message.brief.copy.values()):
            other = renderer.render(message.brief, message.moment, NOBODY)[0]
            if other:
                yield other


def today_of(project: Project, as_of: Instant | None) -> date | None:
    """The date on the brand's clock; None where nothing says which day it is."""
    clock = zone(project.brand.timezone)
    return to_local(as_of, clock).date() if as_of is not None and clock else None


def _day(message: Message, windows: Windows | None) -> date | None:
    days = sent_on(message.brief, windows) if windows else None
    return days[0] if days and days[0] == days[1] else None


def _personal(written: Draft, schedule: Schedule) -> tuple[tuple[Message, ...], tuple[Finding, ...]]:
    """Renders for each named person the messages that they get, each once."""
    from omni.model.schedule import Status

    rendered = {message.key for message in written.messages}
    briefs = {brief.key: brief for brief in written.briefs if brief.key in rendered}
    messages: dict[tuple[str, BriefKey, MomentClass], Message] = {}
    findings: list[Finding] = []
    for row in schedule.rows:
        wanted = (row.person, row.key, row.moment)
        brief = briefs.get(row.key)
        if brief and row.named and row.status is Status.SENT and wanted not in messages:
            message, found = written.renderer.render(brief, row.moment, schedule.people[row.person])
            findings += found
            messages |= {wanted: message} if message else {}
    return tuple(messages.values()), tuple(findings)


def _subjects(written: Draft, schedule: Schedule | None = None) -> Subjects:
    return Subjects(written.project, written.messages, written.claims, written.windows, schedule)
