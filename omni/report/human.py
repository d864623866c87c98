"""Problems for a marketer at a terminal: what is wrong, where a customer sees it, what to do; the code comes last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.model.problem import Level, Problem
from omni.model.sources import Sources
from omni.report.terminal import Terminal
from omni.report.text import PathOf, manual_of

_SIGNS = {Level.ERROR: ("✗", "bold red"), Level.WARNING: ("!", "bold yellow"), Level.INFO: ("i", "bold cyan")}
Piece = str | tuple[str, str]


def show(problems: Iterable[Problem], path_of: PathOf, terminal: Terminal, sources: Sources | None = None) -> None:
    """Prints each problem in three lines; with `sources` also the line of the file and a caret (`-f full`)."""
    for problem in problems:
        for line in _lines(problem, path_of, sources):
            terminal.say(*line)
        terminal.say()


def _lines(problem: Problem, path_of: PathOf, sources: Sources | None) -> Iterator[tuple[Piece, ...]]:
    sign, style = _SIGNS[problem.level]
    yield (sign, style), " ", (problem.sentence, "bold")
    place = problem.place
    yield "  ", (f"{path_of(place.file)}:{place.line}:{place.column}", "cyan"), *_seen(problem)
    if sources:
        yield from _source(problem, sources)
    for note in problem.related:
        yield "  ", (f"{path_of(note.place.file)}:{note.place.line}:{note.place.column}", "cyan"), " ", note.text
    yield (
        "  → ",
        problem.advice or f"read {manual_of(problem, path_of)}",
        "  ",
        (f"{problem.name} {problem.code}", "dim"),
    )


def _seen(problem: Problem) -> tuple[Piece, ...]:
    seen = problem.seen
    if not seen:
        return ()
    if not (seen.before or seen.value or seen.after):
        return "  ", (seen.message, "dim")
    return "  ", (f"{seen.message}: “{seen.before}", "dim"), (seen.value, "bold"), (f"{seen.after}”", "dim")


def _source(problem: Problem, sources: Sources) -> Iterator[tuple[Piece, ...]]:
    source = None if sources.is_personal(problem.place.file) else sources.files.get(problem.place.file)
    lines = source.text.split("\n") if source else []
    place = problem.place
    if not 0 < place.line <= len(lines):
        return
    line = lines[place.line - 1]
    last = place.end_column if place.end_line == place.line else place.column + 1
    number = str(place.line)
    yield f"  {number} │ ", line
    yield f"  {' ' * len(number)} │ ", " " * (place.column - 1), ("^" * max(1, last - place.column), "red")
