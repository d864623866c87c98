"""Problems as GitHub workflow commands, which GitHub shows beside the changed lines.

GitHub shows at most ten annotations of a level for a step, so ten of a level are written; the text format beside it
has them all. Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from omni.model.problem import Level, Problem
from omni.report.text import PathOf, lines
from omni.words.clean import clean

MOST_PER_LEVEL = 10
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives the one-line texts for the log, then up to ten annotations of each level."""
    found = tuple(problems)
    log = "".join(f"{line}\n" for line in lines(found, path_of))
    return log + "".join(f"{annotation}\n" for annotation in _annotations(found, path_of))


def _annotations(problems: Iterable[Problem], path_of: PathOf) -> Iterable[str]:
    written: Counter[Level] = Counter()
    for problem in problems:
        written[problem.level] += 1
        if written[problem.level] <= MOST_PER_LEVEL:
            yield _annotation(problem, path_of)


def _annotation(problem: Problem, path_of: PathOf) -> str:
    place = problem.place
    properties = {
        "file": path_of(place.file),
        "line": str(place.line),
        "col": str(place.column),
        "title": f"{problem.name} {problem.code}",
    }
    if place.end_line:
        properties |= {"endLine": str(place.end_line), "endColumn": str(place.end_column)}
    joined = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[problem.level]} {joined}::{_data(problem.sentence)}"


def _data(text: str) -> str:
    return clean(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
