"""Fixes applied to the text by position: comments and layout stay, and nothing else may change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate

from omni.model.frozen import Frozen, replace
from omni.model.problem import Edit, PlacedFix, Problem


class Repair(Frozen):
    """What the fixes make of some files: new texts by path, the problems that are mended, and the files that stay as
    they are because more than what is wrong would change.
    """

    texts: Mapping[str, str]
    mended: tuple[Problem, ...]
    refused: tuple[str, ...] = ()


def repair(problems: Iterable[Problem], texts: Mapping[str, str], *, unsafe: bool = False) -> Repair:
    """Applies every fix that is safe (or any, with `unsafe`) and overlaps no earlier one.

    `texts` are the files as they are, by path. A fix whose places do not lie in its file is left out, and so is every
    fix that touches a file of which they would change more than they say.
    """
    edits: dict[str, list[tuple[int, int, str]]] = {}
    chosen = (problem for problem in problems if problem.fix and (problem.fix.safe or unsafe))
    mended = tuple(problem for problem in chosen if problem.fix and _accept(problem.fix, texts, edits))
    after = {file: _apply(texts[file], changes) for file, changes in sorted(edits.items())}
    refused = {file for file, text in after.items() if not _changes_nothing_else(file, texts[file], text, edits[file])}
    whole = tuple(one for one in mended if refused.isdisjoint(_files(one)))
    if len(whole) < len(mended):
        again = repair(whole, texts, unsafe=unsafe)
        return replace(again, refused=tuple(sorted({*refused, *again.refused})))
    return Repair(after, mended)


def _files(problem: Problem) -> set[str]:
    return {edit.place.file for edit in problem.fix.edits} if problem.fix else set()


def _changes_nothing_else(file: str, before: str, after: str, changes: list[tuple[int, int, str]]) -> bool:
    if not file.endswith((".yaml", ".yml")):
        return True
    from omni.repair.rest import keeps_the_rest

    return keeps_the_rest(before, after, sorted(changes))


def _accept(fix: PlacedFix, texts: Mapping[str, str], edits: dict[str, list[tuple[int, int, str]]]) -> bool:
    placed = [(edit.place.file, _offsets(edit, texts.get(edit.place.file, ""))) for edit in fix.edits]
    found = [(file, change) for file, change in placed if change]
    if len(found) < len(placed) or any(_overlaps(change, edits.get(file, [])) for file, change in found):
        return False
    for file, change in found:
        edits.setdefault(file, []).append(change)
    return True


def _offsets(edit: Edit, text: str) -> tuple[int, int, str] | None:
    start = offset(text, edit.place.line, edit.place.column)
    end = offset(text, edit.place.end_line, edit.place.end_column)
    return None if start is None or end is None or end < start else (start, end, edit.text)


def offset(text: str, line: int, column: int) -> int | None:
    """Finds the code point of a line and column (both from 1), or None where the text has no such place."""
    starts = [0, *accumulate(len(one) + 1 for one in text.split("\n"))]
    if not 1 <= line < len(starts) or column < 1:
        return None
    at = starts[line - 1] + column - 1
    return at if at <= len(text) else None


def _overlaps(change: tuple[int, int, str], others: list[tuple[int, int, str]]) -> bool:
    start, end, _ = change
    return any(
        (start < other_end and other_start < end) or start == other_start for other_start, other_end, _ in others
    )


def _apply(text: str, changes: list[tuple[int, int, str]]) -> str:
    ordered = sorted(changes)
    ends = [0, *(end for _, end, _ in ordered)]
    starts = [*(start for start, _, _ in ordered), len(text)]
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return "".join(piece for pair in zip(kept, [*(new for *_, new in ordered), ""], strict=True) for piece in pair)
