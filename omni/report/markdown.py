"""Problems as Markdown, for a comment or a step's summary: a verdict, then one table a level, the gravest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from omni.model.problem import Level, Problem
from omni.report.text import PathOf, manual_of
from omni.words.clean import clean
from omni.words.numbers import many

MOST_CHARACTERS = 60_000
"""What GitHub takes in a comment is 65,536."""

_TITLES = {Level.ERROR: "Errors", Level.WARNING: "Warnings", Level.INFO: "Information"}
_MEANING = re.compile(r"([\\`*_{}\[\]<>|#~@])")


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives at most 60,000 characters; what does not fit is counted."""
    found = sorted(problems, key=lambda problem: -problem.level)
    head = f"### {_verdict(found)}\n"
    rows = [_row(problem, path_of) for problem in found]
    kept = _fitting(rows, MOST_CHARACTERS - len(head) - 1000)
    parts = [head]
    for level, title in _TITLES.items():
        own = [row for problem, row in zip(found[:kept], rows[:kept], strict=True) if problem.level is level]
        parts += [f"\n#### {title}\n\n| where | what is wrong | what to do |\n|---|---|---|\n", *own] if own else []
    if kept < len(rows):
        parts.append(f"\n… and {len(rows) - kept:,} more.\n")
    return "".join(parts)


def _verdict(problems: Sequence[Problem]) -> str:
    counts = {level: sum(problem.level is level for problem in problems) for level in _TITLES}
    words = (
        many(count, level.word) if level is not Level.INFO else f"{count} info"
        for level, count in counts.items()
        if count
    )
    return ", ".join(words) or "Nothing wrong"


def _row(problem: Problem, path_of: PathOf) -> str:
    where = f"{path_of(problem.place.file)}:{problem.place.line}:{problem.place.column}"
    advice = problem.advice or manual_of(problem, path_of)
    what = f"{as_is(problem.sentence)}<br><sub>{problem.name} {problem.code}</sub>"
    return f"| {as_is(where)} | {what} | {as_is(advice)} |\n"


def as_is(text: str) -> str:
    """Writes text so that Markdown shows it as it is."""
    return _MEANING.sub(r"\\\1", clean(text))


def _fitting(rows: Sequence[str], room: int) -> int:
    """How many rows fit into so many characters."""
    for number, row in enumerate(rows):
        room -= len(row)
        if room < 0:
            return number
    return len(rows)
