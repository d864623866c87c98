"""Problems that are new, fixed or as they were."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from omni.model.problem import Problem

_PLACE = re.compile(r"\(\S+:\d+(?::\d+)?\)")


def sorted_out(
    before: Sequence[Problem], after: Sequence[Problem]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    """Gives the new, the fixed and the unchanged ones; lines that moved and files that were renamed change none."""
    was = Counter(map(_name, before))
    now = Counter(map(_name, after))
    new, unchanged = _split(after, was)
    fixed, _ = _split(before, now)
    return tuple(new), tuple(fixed), tuple(unchanged)


def _split(problems: Sequence[Problem], known: Counter[tuple[str, ...]]) -> tuple[list[Problem], list[Problem]]:
    left = known.copy()
    here: tuple[list[Problem], list[Problem]] = ([], [])
    for problem in problems:
        name = _name(problem)
        here[left[name] > 0].append(problem)
        left[name] -= 1
    return here


def _name(problem: Problem) -> tuple[str, ...]:
    owner = f"campaign {problem.campaign}" if problem.campaign else problem.place.file
    return problem.code, owner, _PLACE.sub("", problem.sentence)
