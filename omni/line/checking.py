"""Claims → problems: what is wrong in a draft, and whether each campaign says what is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from omni.check import Asked, Checked, Subjects, each_judged
from omni.line.drafting import Draft, day_of, draft
from omni.line.loading import today_of
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.ledger import Verdict
from omni.model.problem import Problem
from omni.model.retold import Retold
from omni.words.steps import Tell, nobody

if TYPE_CHECKING:
    from omni.model.schedule import Schedule


class Linted(Frozen):
    """The draft, every problem that needs no people, and whether each campaign says what is meant."""

    draft: Draft
    problems: tuple[Problem, ...]
    verdicts: tuple[Verdict, ...] = ()


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
    (one,) = each_checked([written], prove=prove)
    return one


def each_checked(drafts: Iterable[Draft], *, prove: bool = False) -> Iterator[Checked]:
    """The same of several drafts, each by itself."""
    return each_judged([_asked(written, prove=prove) for written in drafts])


def _asked(written: Draft, *, prove: bool) -> Asked:
    subjects = subjects_of(written)
    if prove:
        subjects = replace(subjects, retold=tuple(_retold(written)))
    return Asked(subjects, written.findings, today_of(written.project, written.as_of))


def _retold(written: Draft) -> Iterator[Retold]:
    """Each message that is published, beside what it would say with other facts."""
    from omni.read import read
    from omni.resolve import replaced

    for message, claims in zip(written.messages, written.claims, strict=False):
        again = written.renderer.render(replaced(message.brief), message.moment, shown=False)[0]
        if again:
            yield Retold(claims, read(again, day_of(message, written.windows)))


def subjects_of(written: Draft, schedule: Schedule | None = None) -> Subjects:
    """What rules look at of a draft, and of its schedule where there is one."""
    return Subjects(written.project, written.messages, written.claims, written.windows, schedule)
