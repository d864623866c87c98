"""How much a team tolerates, as one word: relaxed, standard or strict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from omni.check.catalogue import rule_named
from omni.model.frozen import replace
from omni.model.problem import Level, Problem

Profile = Literal["relaxed", "standard", "strict"]

_STYLE = frozenset({"VOX", "BRD"})
"""The families that are about taste: how it sounds, how it looks."""


def in_profile(problems: Iterable[Problem], profile: Profile) -> tuple[Problem, ...]:
    """The problems as a profile sees them: `strict` raises what is law, `relaxed` leaves out what is style."""
    if profile == "strict":
        return tuple(map(_strictly, problems))
    if profile == "relaxed":
        return tuple(_what_matters(problems))
    return tuple(problems)


def _strictly(problem: Problem) -> Problem:
    rule = rule_named(problem.code)
    strict = rule.strict if rule else None
    return replace(problem, level=strict) if strict and strict > problem.level else problem


def _what_matters(problems: Iterable[Problem]) -> Iterator[Problem]:
    for problem in problems:
        is_style = problem.code[:3] in _STYLE and problem.level < Level.ERROR
        if problem.level > Level.INFO and not is_style:
            yield problem
