"""What is wrong with the rows of a sheet: a line each, three lines for a person, or a list for tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from omni.model.problem import Clash, Level, Note, Seen
from omni.report.terminal import Terminal
from omni.report.text import PathOf
from omni.words.clean import clean, clean_json

if TYPE_CHECKING:
    from omni.proofreading import Remark

_SIGNS = {Level.ERROR: ("✗", "bold red"), Level.WARNING: ("!", "bold yellow"), Level.INFO: ("i", "bold cyan")}
Piece = str | tuple[str, str]


def render(remarks: Iterable[Remark], sheet: str, path_of: PathOf) -> str:
    """Joins the lines: `agency.csv:12: error percent-contradicts CON101 row 12, sms (it): says 20%, … (…:7:14)`."""
    return "".join(f"{line}\n" for line in _lines(remarks, sheet, path_of))


def as_json(remarks: Iterable[Remark]) -> str:
    """Gives the list, with a final line break; what there is not is null."""
    return clean_json(json.dumps([_data(one) for one in remarks], ensure_ascii=False, indent=2)) + "\n"


def show(remarks: Iterable[Remark], sheet: str, path_of: PathOf, terminal: Terminal) -> None:
    """Prints each problem for a person at a terminal: what is wrong, where in the row, against what."""
    for one in remarks:
        problem = one.problem
        terminal.say(_SIGNS[problem.level], " ", (problem.sentence, "bold"))
        terminal.say("  ", (f"{sheet}:{one.number}", "cyan"), *_around(problem.seen))
        for note in problem.related:
            terminal.say("  ", (_place(note, path_of), "cyan"), " ", note.text)
        terminal.say("  → ", f"read omni explain {problem.name}", "  ", (f"{problem.name} {problem.code}", "dim"))
        terminal.say()


def _around(seen: Seen | None) -> tuple[Piece, ...]:
    if seen is None or not (seen.before or seen.value):
        return ()
    return "  ", (f"“{seen.before}", "dim"), (seen.value, "bold"), (f"{seen.after}”", "dim")


def _lines(remarks: Iterable[Remark], sheet: str, path_of: PathOf) -> Iterator[str]:
    for one in remarks:
        problem = one.problem
        against = f" ({_place(problem.related[0], path_of)})" if problem.related else ""
        signed = f"{problem.level.word} {problem.name} {problem.code} {problem.sentence}{against}"
        yield clean(f"{sheet}:{one.number}: {signed}")


def _place(note: Note, path_of: PathOf) -> str:
    place = note.place
    return f"{path_of(place.file)}:{place.line}:{place.column}"


def _data(one: Remark) -> dict[str, object]:
    problem, clash = one.problem, one.problem.clash or Clash()
    return {
        "message": one.message,
        "code": problem.code,
        "name": problem.name,
        "level": problem.level.word,
        "fact": clash.fact or None,
        "span": one.span,
        "found": clash.found or None,
        "expected": clash.expected or None,
    }
