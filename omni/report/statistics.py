"""How many problems each rule found, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from omni.model.problem import Problem
from omni.report.text import PathOf


def render(problems: Iterable[Problem], path_of: PathOf) -> str:  # noqa: ARG001  every format takes both
    """Gives one line a rule: how many, level, code and name; empty where there is none."""
    counted = Counter((problem.code, problem.level, problem.name) for problem in problems)
    lines = sorted((-number, code, level, name) for (code, level, name), number in counted.items())
    wide = len(f"{-lines[0][0]:,}") if lines else 0
    return "".join(f"{-number:>{wide},}  {level.word:<7}  {code:<7} {name}\n" for number, code, level, name in lines)
