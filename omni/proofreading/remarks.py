"""What is wrong with a row, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterable

from omni.check import rule_named
from omni.model.frozen import Frozen, replace
from omni.model.place import Place
from omni.model.problem import Level, Problem
from omni.proofreading.pages import Pages
from omni.proofreading.rows import Row, Unreadable

_RULE = "unreadable-row"


class Remark(Frozen):
    """A problem of a row: `message` is its id, `number` its row or line.

    The problem's sentence begins with where it is: `row 12, sms (it): …`. `span` is the very text that is wrong, None
    where something is missing.
    """

    message: str
    number: int
    problem: Problem
    span: str | None = None


def remark(row: Row, called: str, problem: Problem, pages: Pages) -> Remark:
    """What a rule found in a row, which the rule calls by channel and language."""
    rest = problem.sentence.removeprefix(f"{called} ")
    related = tuple(note for note in problem.related if note.place.file not in pages.fields)
    told = replace(problem, sentence=f"{row.place}, {called}: {rest}", related=related, advice="", fix=None)
    return Remark(row.id, row.number, told, pages.span(problem.place))


def unreadable(row: Row | Unreadable, why: str) -> Remark:
    """What keeps a row from being read."""
    rule = rule_named(_RULE)
    problem = Problem(Place(""), Level.ERROR, _RULE, rule.code if rule else "", f"{row.place} {why}")
    return Remark(row.id, row.number, problem)


def told_once(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks without those that say the same of the same words of a row once more."""
    return tuple({(one.number, one.message, one.problem.sentence, one.span): one for one in remarks}.values())
