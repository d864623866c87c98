"""Problems as the pages list them: what is wrong, where, what to do, each under a number that other pages link to."""

from __future__ import annotations

from collections.abc import Sequence

from omni.model.frozen import Frozen
from omni.model.problem import Level, Problem
from omni.words.numbers import many


class Numbered(Frozen):
    """A problem and its number over the whole plan, from 1."""

    number: int
    problem: Problem


def numbered(problems: Sequence[Problem]) -> tuple[Numbered, ...]:
    """Numbers all problems of a plan, the worst first."""
    worst_first = sorted(problems, key=lambda problem: -problem.level)
    return tuple(Numbered(number, problem) for number, problem in enumerate(worst_first, 1))


def counted(problems: Sequence[Problem]) -> str:
    """Says how many there are: `2 errors, 1 warning`; nothing where there is none."""
    counts = [(level, sum(problem.level is level for problem in problems)) for level in reversed(Level)]
    plurals = {Level.INFO: ("note", "notes")}
    return ", ".join(many(number, *plurals.get(level, (level.word,))) for level, number in counts if number)


def worst(problems: Sequence[Problem]) -> str:
    """The word of the worst level, `fine` where there is no problem."""
    return max(problem.level for problem in problems).word if problems else "fine"
