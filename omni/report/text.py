"""Problems as one line each, for pipes and CI logs: place, level, name, code, sentence, first related place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from omni.model.problem import Problem
from omni.words.clean import clean

PathOf = Callable[[str], str]
"""Turns a path of the workspace into the path that the reader needs."""


_OF_KEYS = {"unknown-key", "wrong-type", "impossible-value"}


def lines(problems: Iterable[Problem], path_of: PathOf) -> Iterator[str]:
    """Yields `campaigns/spring.yaml:44:14: error percent-contradicts CON101 sms (it) says 20%, … (…:7:14)`."""
    for problem in problems:
        place = problem.place
        where = f"{path_of(place.file)}:{place.line}:{place.column}"
        yield clean(
            f"{where}: {problem.level.word} {problem.name} {problem.code} {problem.sentence}{_first(problem, path_of)}"
        )


def manual_of(problem: Problem, path_of: PathOf) -> str:
    """The command that tells more: what may stand at the place of a wrong key, else the page of the rule."""
    place = problem.place
    of_a_key = problem.name in _OF_KEYS and place.line > 0
    return f"omni explain {f'{path_of(place.file)}:{place.line}' if of_a_key else problem.name}"


def _first(problem: Problem, path_of: PathOf) -> str:
    if not problem.related:
        return ""
    place = problem.related[0].place
    return f" ({path_of(place.file)}:{place.line}:{place.column})"


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Joins the lines; empty when there is no problem."""
    return "".join(f"{line}\n" for line in lines(problems, path_of))
