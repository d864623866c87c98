"""Problems as JSON: one object with `format_version`, for tools."""

from __future__ import annotations

import json
from collections.abc import Iterable

from omni.model.ledger import Verdict
from omni.model.place import Place
from omni.model.problem import Problem
from omni.report import consistency
from omni.report.text import PathOf
from omni.words.clean import clean_json

FORMAT_VERSION = 1


def as_data(problem: Problem, path_of: PathOf) -> dict[str, object]:
    """Gives a problem as plain data, with the paths the reader needs."""
    fix = problem.fix
    return {
        "code": problem.code,
        "name": problem.name,
        "level": problem.level.word,
        "campaign": problem.campaign or None,
        "place": _place(problem.place, path_of),
        "sentence": problem.sentence,
        "advice": problem.advice or None,
        "related": [{"place": _place(note.place, path_of), "note": note.text} for note in problem.related],
        "seen": problem.seen
        and {"message": problem.seen.message, "text": problem.seen.before + problem.seen.value + problem.seen.after},
        "fix": fix
        and {
            "title": fix.title,
            "safe": fix.safe,
            "edits": [{"place": _place(edit.place, path_of), "text": edit.text} for edit in fix.edits],
        },
    }


def render(problems: Iterable[Problem], path_of: PathOf, verdicts: Iterable[Verdict] = ()) -> str:
    """Gives `{"format_version": 1, "problems": […], "verdicts": […]}`, sorted as given, with a final line break."""
    data = {
        "format_version": FORMAT_VERSION,
        "problems": [as_data(problem, path_of) for problem in problems],
        "verdicts": [consistency.as_data(verdict, path_of) for verdict in verdicts],
    }
    return clean_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _place(place: Place, path_of: PathOf) -> dict[str, object]:
    end = {"end_line": place.end_line, "end_column": place.end_column} if place.end_line else {}
    return {"file": path_of(place.file), "line": place.line, "column": place.column, **end}
