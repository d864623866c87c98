"""Problems as JSON, one a line, for tools that read while omni writes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from omni.model.problem import Problem
from omni.report.json import FORMAT_VERSION, as_data
from omni.report.text import PathOf
from omni.words.clean import clean_json


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives `{"format_version": 1, "code": …}` for each problem; empty where there is none."""
    data = ({"format_version": FORMAT_VERSION, **as_data(problem, path_of)} for problem in problems)
    return "".join(clean_json(json.dumps(one, ensure_ascii=False)) + "\n" for one in data)
