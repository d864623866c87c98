"""Problems as SARIF 2.1.0, for code scanning; fingerprints hold no line numbers.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from omni import __version__
from omni.model.place import Place
from omni.model.problem import Edit, Level, Problem
from omni.report.fingerprints import fingerprinted
from omni.report.text import PathOf
from omni.words.clean import clean_json

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives one SARIF run; paths are relative to the repository (`%SRCROOT%`)."""
    found = tuple(problems)
    rules = sorted({(problem.code, problem.name) for problem in found})
    index = {code: number for number, (code, _) in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "omni",
                "semanticVersion": __version__,
                "rules": [{"id": code, "name": name} for code, name in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": _results(found, index, path_of),
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return clean_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _results(problems: Sequence[Problem], index: dict[str, int], path_of: PathOf) -> list[dict[str, object]]:
    return [_result(problem, index[problem.code], name, path_of) for problem, name in fingerprinted(problems)]


def _result(problem: Problem, rule_index: int, name: str, path_of: PathOf) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[problem.level],
        "message": {"text": problem.sentence},
        "locations": [_location(problem.place, path_of)],
        "relatedLocations": [
            {"id": number, "message": {"text": note.text}, **_location(note.place, path_of)}
            for number, note in enumerate(problem.related, start=1)
        ],
        "partialFingerprints": {"omni/v1": name},
    }
    if problem.fix:
        result["fixes"] = [_fix(problem.fix.title, problem.fix.edits, path_of)]
    return result


def _fix(title: str, edits: Iterable[Edit], path_of: PathOf) -> dict[str, object]:
    return {
        "description": {"text": title},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(edit.place.file, path_of),
                "replacements": [{"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}],
            }
            for edit in edits
        ],
    }


def _location(place: Place, path_of: PathOf) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _artifact(place.file, path_of), "region": _region(place)}}


def _artifact(file: str, path_of: PathOf) -> dict[str, str]:
    return {"uri": quote(path_of(file)), "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> dict[str, int]:
    region = {"startLine": place.line, "startColumn": place.column}
    return region | ({"endLine": place.end_line, "endColumn": place.end_column} if place.end_line else {})
