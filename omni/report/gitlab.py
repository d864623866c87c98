"""Problems as GitLab's code quality report, which a merge request shows beside the changed lines.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from omni.model.problem import Level, Problem
from omni.report.fingerprints import fingerprinted
from omni.report.text import PathOf
from omni.words.clean import clean_json

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives a list of `{description, check_name, fingerprint, severity, location: {path, lines: {begin}}}`."""
    data = [_entry(problem, name, path_of) for problem, name in fingerprinted(problems)]
    return clean_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _entry(problem: Problem, name: str, path_of: PathOf) -> dict[str, object]:
    return {
        "description": problem.sentence,
        "check_name": f"{problem.code} {problem.name}".strip(),
        "fingerprint": name,
        "severity": _SEVERITIES[problem.level],
        "location": {"path": path_of(problem.place.file), "lines": {"begin": problem.place.line}},
    }
