"""Problems chosen, printed and counted, for every command that shows them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here
from omni.commands.options import ColorChoice
from omni.commands.outputs import output_path, write_output
from omni.model.frozen import Frozen
from omni.model.problem import Level, Problem
from omni.words.nearest import meant

if TYPE_CHECKING:
    from omni.model.ledger import Verdict
    from omni.model.sources import Sources

Render = Callable[[Iterable[Problem], Callable[[str], str]], str]
FORMATS = ("text", "full", "json", "jsonl", "github", "gitlab", "junit", "sarif", "markdown")
STATISTICS = "statistics"
FORMATS_IN_WORDS = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
LEVELS = {"error": Level.ERROR, "warning": Level.WARNING, "info": Level.INFO}


class Target(Frozen):
    """A format and the file it goes to; no file is standard output."""

    format: str
    file: Path | None = None


def in_profile(problems: Sequence[Problem], profile: Literal["relaxed", "standard", "strict"]) -> tuple[Problem, ...]:
    """Gives the problems as a profile sees them."""
    if profile == "standard":
        return tuple(problems)
    from omni.check import in_profile as seen

    return seen(problems, profile)


def targets(format_: str, outputs: Sequence[str]) -> tuple[Target, ...]:
    """Reads `-f FORMAT` and every `-o FORMAT=FILE`."""
    files: set[Path] = set()
    wanted = [Target(format_)]
    for output in outputs:
        name, _, file = output.partition("=")
        if not file:
            raise Refusal(f"-o takes FORMAT=FILE such as json=problems.json; it was given {output}")
        if Path(file) in files:
            raise Refusal(f"-o is given {file} twice, and one report would replace the other")
        files.add(Path(file))
        wanted.append(Target(name, Path(file)))
    for target in wanted:
        if target.format not in {*FORMATS, STATISTICS}:
            raise Refusal(f"there is no format {target.format}; there are {', '.join(FORMATS)}")
    return tuple(wanted)


class Choice(Frozen):
    """Which problems are asked for: those in some paths, by some rules; empty means all."""

    paths: Sequence[Path]
    select: Sequence[str]
    ignore: Sequence[str]

    def places(self, here: Here) -> tuple[str, ...]:
        """Gives the paths as the workspace knows them; refuses one that holds nothing to read."""
        return tuple(place for path in self.paths for place in _places(here, path))

    def of(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Keeps what the rules that are asked for found, in order."""
        if not self.select and not self.ignore:
            return tuple(problems)
        known = _known_rules()
        select, ignore = _separated(self.select), _separated(self.ignore)
        for name in (*select, *ignore):
            if name not in known:
                raise Refusal(f"there is no rule {name}{meant(name, known)}; omni explain rules lists them")
        return tuple(
            problem
            for problem in problems
            if (not select or _names(problem) & set(select)) and not _names(problem) & set(ignore)
        )


def _separated(names: Iterable[str]) -> list[str]:
    """The names of rules, also where commas stand between them."""
    return [name.strip() for listed in names for name in listed.split(",") if name.strip()]


def _known_rules() -> frozenset[str]:
    from omni.check import catalogue

    return frozenset(word for rule in catalogue() for word in (rule.name, rule.code, family(rule.code)))


def _names(problem: Problem) -> set[str]:
    return {problem.name, problem.code, family(problem.code)}


def family(code: str) -> str:
    """Gives the letters of a code: `CON` of `CON101`."""
    return code.rstrip("0123456789")


def _places(here: Here, path: Path) -> tuple[str, ...]:
    """A path of the workspace; where there is none, the files of the campaign of that name."""
    if (here.cwd / path).exists():
        return (_inside(here, path),)
    from omni.workspace.campaign_files import campaign_files

    campaigns = campaign_files(here.files)
    if str(path) not in campaigns:
        raise Refusal(f"there is no {path}{meant(str(path), campaigns)}", ExitCode.NOTHING_MATCHED)
    return campaigns[str(path)]


def _inside(here: Here, path: Path) -> str:
    from omni.linting import lies_in

    full = (here.cwd / path).resolve()
    if not full.is_relative_to(here.root):
        raise Refusal(f"{path} lies outside the workspace {here.root}")
    inside = full.relative_to(here.root).as_posix()
    if not any(lies_in(file, [inside]) for file in (*here.files.texts, *here.files.broken)):
        raise Refusal(f"{path} holds no file that omni reads", ExitCode.NOTHING_MATCHED)
    return inside


def report_all(
    problems: Sequence[Problem], here: Here, targets: Iterable[Target], color: ColorChoice, verdicts: Sequence[Verdict]
) -> None:
    """Writes the problems to every target."""
    for target in targets:
        report(problems, here, target, color, verdicts)


def report(
    problems: Sequence[Problem], here: Here, target: Target, color: ColorChoice, verdicts: Sequence[Verdict] = ()
) -> None:
    """Writes the problems to a target; a person at a terminal gets three lines a problem, a pipe one. JSON also tells
    which campaigns are proved consistent.
    """
    if target.file is None and (target.format == "full" or (target.format == "text" and sys.stdout.isatty())):
        sources = here.sources(problem.place.file for problem in problems) if target.format == "full" else None
        _to_person(problems, here, color, sources)
        return
    path_of = cache(here.path_of if target.format in {"text", "full", "json"} else here.path_in_repository)
    text = _written(target.format, problems, verdicts, path_of)
    if target.file is None:
        sys.stdout.write(text)
        if target.format == "github":
            _summarise(problems, path_of)
    else:
        file = output_path(here, target.file, "-o")
        write_output(file, text.encode(), here.shown(file))


def _summarise(problems: Sequence[Problem], path_of: Callable[[str], str]) -> None:
    """Puts all problems into the summary of a GitHub step, because of annotations GitHub shows ten a level."""
    from omni.report import markdown

    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file and problems:
        with suppress(OSError), Path(file).open("a", encoding="utf-8", newline="\n") as summary:
            summary.write(markdown.render(problems, path_of))


def _to_person(problems: Sequence[Problem], here: Here, color: ColorChoice, sources: Sources | None) -> None:
    from omni.report import human
    from omni.report.terminal import Terminal

    human.show(problems, here.path_of, Terminal(sys.stdout, color), sources)


def _written(name: str, problems: Sequence[Problem], verdicts: Sequence[Verdict], path_of: Callable[[str], str]) -> str:
    if name == "json":
        from omni.report import json

        return json.render(problems, path_of, verdicts)
    return _renderer(name)(problems, path_of)


def _renderer(name: str) -> Render:
    """The function that writes a format: that of the module of its name; on a pipe `full` is text."""
    from importlib import import_module

    render: Render = import_module(f"omni.report.{'text' if name == 'full' else name}").render
    return render


def exit_code(problems: Iterable[Problem], fail_on: str) -> ExitCode:
    """Gives 1 when a problem is at or above the level, else 0."""
    if fail_on != "never" and any(problem.level >= LEVELS[fail_on] for problem in problems):
        return ExitCode.PROBLEMS
    return ExitCode.FINE


def summary(problems: Sequence[Problem], campaigns: int) -> str:
    """Says how many problems there are in how many campaigns."""
    return f"{counted(problems)} in {campaigns} campaign{'' if campaigns == 1 else 's'}"


def counted(problems: Sequence[Problem]) -> str:
    """Says how many there are: `2 errors, 1 warning`, or `nothing wrong`."""
    words = []
    for word, level in LEVELS.items():
        count = sum(problem.level is level for problem in problems)
        if count:
            words.append(f"{count} {word}{'s' if count > 1 and word != 'info' else ''}")
    return ", ".join(words) or "nothing wrong"
