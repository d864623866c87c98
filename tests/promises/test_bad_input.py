"""P10: whatever stands in the files, omni gives problems with a place, a rule and a sentence, and never throws."""

from __future__ import annotations

import os
from collections.abc import Mapping

import pytest

from omni.check import catalogue
from omni.commands.findings import exit_code
from omni.line import lint, plan
from omni.model.place import Place
from omni.model.problem import Problem
from omni.model.project import Project
from omni.repair import repair
from omni.report import github, json, sarif, text
from omni.write.preview import build

from .mutations import mutated
from .workspaces import as_files, beginners, repository, rich

INPUTS = int(os.environ.get("OMNI_FUZZ", "100"))
FIRST = int(os.environ.get("OMNI_FUZZ_FIRST", "0"))
BATCH = 25
NAMES = {rule.name for rule in catalogue()}
MADE_UP_PLACES = {"campaigns/brand.yaml", "campaigns/policy.yaml", "campaigns/people.yaml"}
WORKSPACES = {"rich": rich(), "beginners": beginners(), "repository": repository()}


def workspace_of(seed: int) -> str:
    """Of 50 inputs 40 change the campaign with a bit of everything, 9 a beginner's, 1 the large ones."""
    return "repository" if seed % 50 == 1 else "beginners" if seed % 5 == 0 else "rich"


def place_defect(place: Place, texts: Mapping[str, str]) -> str:
    body = texts.get(place.file)
    if body is None:
        return "" if (place.file in MADE_UP_PLACES and place == Place(place.file)) else "in no file"
    lines = body.removeprefix("\ufeff").split("\n")
    if not 1 <= place.line <= len(lines) or not 1 <= place.column <= len(lines[place.line - 1]) + 1:
        return "outside its file"
    if not place.end_line:
        return ""
    if (
        not place.line <= place.end_line <= len(lines)
        or not 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1
    ):
        return "ends outside its file"
    return "ends before it starts" if (place.end_line, place.end_column) < (place.line, place.column) else ""


def defects(problem: Problem, texts: Mapping[str, str]) -> list[str]:
    """What is wrong with a problem; nothing, where it can be shown to anybody."""
    edits = problem.fix.edits if problem.fix else ()
    places = [problem.place, *(note.place for note in problem.related), *(edit.place for edit in edits)]
    words = [problem.sentence, *(note.text for note in problem.related)]
    found = [f"{place} {defect}" for place in places if (defect := place_defect(place, texts))]
    found += [f"says {sentence!r}" for sentence in words if not sentence or "\n" in sentence or "\r" in sentence]
    return found + ([] if problem.name in NAMES and problem.code else [f"by the rule {problem.name!r}"])


def reported(problems: tuple[Problem, ...], texts: Mapping[str, str]) -> None:
    for report in (text, json, github, sarif):
        assert isinstance(report.render(problems, str), str)
    repair(problems, texts, unsafe=True)


def look(seed: int) -> list[str]:
    texts = mutated(WORKSPACES[workspace_of(seed)], seed)
    files = as_files(texts)
    if seed % 7 == 0:
        result = plan(files, seed=seed)
        build(result, b"")
        problems, project = result.problems, result.project
    else:
        linted = lint(files)
        problems, project = linted.problems, linted.draft.project
    assert exit_code(problems, "error") in {0, 1}
    reported(problems, texts)
    return [*(f"seed {seed}: {problem.sentence} ({defect})" for problem in problems for defect in defects(problem, texts)),
            *lost(seed, project, problems)]  # fmt: skip


def lost(seed: int, project: Project, problems: tuple[Problem, ...]) -> list[str]:
    """Campaigns that were left out of the plan although no problem says so."""
    told = {problem.place.file.rpartition("/")[0] for problem in problems} | {
        problem.place.file for problem in problems
    }
    shared_is_wrong = any(problem.level.word == "error" for problem in problems)
    return [
        f"seed {seed}: {file} is left out silently"
        for file in project.unread
        if file not in told and not shared_is_wrong
    ]


@pytest.mark.parametrize("first", range(FIRST, FIRST + INPUTS, BATCH))
def test_every_bad_input_gets_a_sentence_at_a_place(first):
    assert [defect for seed in range(first, min(first + BATCH, FIRST + INPUTS)) for defect in look(seed)] == []
