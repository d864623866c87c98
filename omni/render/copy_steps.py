"""Texts that only name variables, and choose by them, as steps: they are filled in without being compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from omni.model.frozen import Frozen
from omni.model.message import Origin
from omni.model.place import Route
from omni.render.filters import FILTERS
from omni.render.grants import FUNCTIONS
from omni.render.runs import Run

_CHAIN = r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)*"
_CODE = re.compile(
    rf"\{{\{{\s*(?P<chain>{_CHAIN})(?P<filters>(?:\s*\|\s*[a-z_]+)*)\s*\}}\}}"
    rf"|\{{%\s+if\s+(?P<if>{_CHAIN})\s+%\}}|\{{%\s+(?P<word>else|endif)\s+%\}}"
)
_TAGS = re.compile(r"\{\{|\{%|\{#")
_NO_CONDITIONS = FUNCTIONS | {
    "true", "false", "none", "True", "False", "None", "not", "and", "or", "in", "is", "if", "else", "loop", "self",
    "super", "varargs", "kwargs",
}  # fmt: skip


class Slot(Frozen):
    """`{{ chain | filters }}` in a text; `start` and `end` are those of the chain alone."""

    chain: tuple[str, ...]
    filters: tuple[str, ...]
    where: Route
    name_at: Route


class Choice(Frozen):
    """`{% if chain %}…{% else %}…{% endif %}` without another one inside."""

    chain: tuple[str, ...]
    name_at: Route
    met: tuple[Run | Slot, ...]
    unmet: tuple[Run | Slot, ...]


Step = Run | Slot | Choice


def steps_of(text: str, route: Route) -> tuple[Step, ...] | None:
    """The steps of a text; None for one that does anything else, or anything wrong."""
    steps: list[Step] = []
    branches: list[list[Run | Slot]] = []
    condition: re.Match[str] | None = None
    for piece in _pieces(text, route):
        if piece is None:
            return None
        if not isinstance(piece, re.Match):
            (branches[-1] if branches else steps).append(piece)
        elif piece["if"] and not branches and piece["if"].partition(".")[0] not in _NO_CONDITIONS:
            condition, branches = piece, [[]]
        elif piece["word"] == "else" and len(branches) == 1:
            branches.append([])
        elif piece["word"] == "endif" and condition:
            steps.append(_choice(condition, branches, route))
            condition, branches = None, []
        else:
            return None
    return None if condition else tuple(steps)


def names_in(steps: Iterable[Step]) -> Iterator[Slot | Choice]:
    """What of the steps names a variable, in the order of the text."""
    for step in steps:
        if not isinstance(step, Run):
            yield step
        if isinstance(step, Choice):
            yield from names_in((*step.met, *step.unmet))


def _choice(condition: re.Match[str], branches: list[list[Run | Slot]], route: Route) -> Choice:
    unmet = branches[1] if len(branches) > 1 else ()
    place = route.within(*condition.span("if"))
    return Choice(tuple(condition["if"].split(".")), place, tuple(branches[0]), tuple(unmet))


def _pieces(text: str, route: Route) -> Iterator[Run | Slot | re.Match[str] | None]:
    """Literal runs, slots and the words of conditions, in order; None where anything else is written."""
    at = 0
    for match in _CODE.finditer(text):
        yield from _literal(text, at, match.start(), route)
        yield _slot(match, route) if match["chain"] else match
        at = match.end()
    yield from _literal(text, at, len(text), route)


def _slot(match: re.Match[str], route: Route) -> Slot | None:
    filters = tuple(name.strip() for name in match["filters"].split("|")[1:])
    if any(name not in FILTERS for name in filters):
        return None
    return Slot(
        tuple(match["chain"].split(".")), filters, route.within(*match.span()), route.within(*match.span("chain"))
    )


def _literal(text: str, start: int, end: int, route: Route) -> Iterator[Run | None]:
    if start < end:
        written = text[start:end]
        yield None if _TAGS.search(written) else Run(written, Origin("copy", route.within(start, end)))
