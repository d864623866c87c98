"""Project → briefs → messages → claims: everything that is written before anybody receives it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from omni.line.loading import loaded
from omni.model.brief import Brief, BriefKey
from omni.model.claims import Claims
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.people import Person
from omni.model.problem import Finding
from omni.model.project import Project
from omni.model.windows import Windows
from omni.render import Renderer, told_once
from omni.resolve import resolve
from omni.timing import moments, possible, sent_on
from omni.words.numbers import many
from omni.words.steps import Tell, nobody
from omni.zones import Instant

NOBODY = Person("", "", "")
_OTHERWISE = re.compile(r"\{%-?\s*(?:else|elif|if\s+not)\b")


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


def drafted(  # noqa: PLR0913  the inputs of the line
    project: Project,
    renderer: Renderer,
    now: Instant | None,
    findings: Iterable[Finding] = (),
    tell: Tell = nobody,
    *,
    shown: Collection[str] = (),
) -> Draft:
    """Resolves, renders and reads back the campaigns of a project; `findings` are those of earlier steps.

    Only messages of the campaigns that are `shown` are drawn; all where none is named.
    """
    one = written(project, renderer, now, findings, tell, shown=shown)
    tell("reading them back")
    (draft,) = read_back([one])
    return draft


class Unread(NamedTuple):
    """A draft whose messages nobody has read back; `apart` are those that are read and not published."""

    draft: Draft
    apart: tuple[Message, ...]


def written(  # noqa: PLR0913  the inputs of the line
    project: Project,
    renderer: Renderer,
    now: Instant | None,
    findings: Iterable[Finding] = (),
    tell: Tell = nobody,
    *,
    shown: Collection[str] = (),
) -> Unread:
    """Resolves and renders the campaigns of a project."""
    briefs, unresolved = resolve(project)
    tell(f"writing {many(len(briefs), 'message')}")
    windows = possible(project, now) if now is not None else None
    relative = {brief.key: renderer.relative_facts(brief) for brief in briefs}
    messages, unrendered = rendered(briefs, relative, windows, renderer, shown)
    found = (*findings, *unresolved, *told_once(unrendered, briefs, project))
    draft = Draft(project, briefs, relative, messages, (), windows, now, found, renderer)
    return Unread(draft, tuple(_for_nobody(messages, renderer)))


def read_back(unread: Sequence[Unread]) -> list[Draft]:
    """Reads the messages of several drafts, which takes less time than to read one draft after the other."""
    from omni.read import read_all  # which a simulation needs not

    every = [(one.draft, (*one.draft.messages, *one.apart)) for one in unread]
    claims = iter(read_all((message, day_of(message, draft.windows)) for draft, told in every for message in told))
    return [replace(draft, claims=tuple(islice(claims, len(told)))) for draft, told in every]


def day_of(message: Message, windows: Windows | None) -> date | None:
    """The one date on which a message leaves; None where it may be one of several."""
    days = sent_on(message.brief, windows) if windows else None
    return days[0] if days and days[0] == days[1] else None


def rendered(
    briefs: Iterable[Brief],
    relative: Mapping[BriefKey, tuple[str, ...]],
    windows: Windows | None,
    renderer: Renderer,
    shown: Collection[str] = (),
) -> tuple[tuple[Message, ...], tuple[Finding, ...]]:
    """Writes briefs for every moment at which they may leave, and draws those of campaigns that are `shown`."""
    messages: list[Message] = []
    findings: list[Finding] = []
    for brief in briefs:
        classes = moments(brief, relative[brief.key], windows) if windows else ((),)
        for moment in classes:
            message, found = renderer.render(brief, moment, shown=not shown or brief.key.campaign in shown)
            messages += [message] if message else []
            findings += found
    return tuple(messages), tuple(findings)


def _for_nobody(messages: Iterable[Message], renderer: Renderer) -> Iterator[Message]:
    """Renders once more, for somebody of whom nothing is known, what copy says only then; it is read, not published."""
    for message in messages:
        if any(_OTHERWISE.search(text.text) for text in message.brief.copy.values()):
            other = renderer.render(message.brief, message.moment, NOBODY, shown=False)[0]
            if other:
                yield other
