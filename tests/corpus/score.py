"""Scores `omni proofread` on folders of campaigns and messages whose mistakes are known.

Run from the top of a checkout, in an environment with omni: `python tests/corpus/score.py tests/corpus/dev/* --list`.
Each folder has `campaigns/`, `messages.jsonl` and `gold.jsonl`, one mistake a line. A remark hits a mistake if it is
about the same message, the same kind of fact, and overlapping words (or both are about none).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from omni.model.problem import Clash, Level
from omni.proofreading import Remark, Row, proofread
from omni.proofreading.loading import project_of
from omni.proofreading.sheets import of_json_lines
from omni.workspace import read

KINDS: Mapping[str, frozenset[str]] = {
    "BRD101": frozenset({"name"}),
    "CON101": frozenset({"percent", "unsupported"}),
    "CON102": frozenset({"money", "unsupported"}),
    "CON103": frozenset({"date", "weekday"}),
    "CON104": frozenset({"code"}),
    "CON105": frozenset({"weekday", "date"}),
    "CON106": frozenset({"time", "phone", "iban", "place", "weekday"}),
    "CON107": frozenset({"quantity", "multiplier", "bundle"}),
    "CON108": frozenset({"unsupported", "percent", "money", "quantity", "multiplier", "bundle"}),
    "CON109": frozenset({"percent", "money", "quantity", "unsupported"}),
    "CON111": frozenset({"missing"}),
    "FCT102": frozenset({"date"}),
    "LOC101": frozenset({"language"}),
    "LOC102": frozenset({"placeholder"}),
    "REQ101": frozenset({"missing"}),
}
"""The kinds of mistakes that each rule finds; rules about links find links."""


class Mistake(NamedTuple):
    """A mistake that a reader should find."""

    message: str
    fact: str
    kind: str
    span: str | None
    difficulty: str
    level: str
    why: str


class Result(NamedTuple):
    """What was found in one folder: hits (a mistake and its remark), misses, false alarms, and rows by their id."""

    folder: str
    hits: tuple[tuple[Mistake, Remark], ...]
    misses: tuple[Mistake, ...]
    alarms: tuple[Remark, ...]
    rows: Mapping[str, Row]


def score(folder: Path) -> Result:
    """Proofreads the messages of a folder and compares what is found with what should be."""
    rows = tuple(of_json_lines((folder / "messages.jsonl").read_bytes()))
    project, findings = project_of(read(folder), rows)
    if len(project.campaigns) != 1:
        told = "\n".join(f"  {one.where.file}: {one.sentence}" for one in findings)
        sys.exit(f"{folder}: one campaign is needed, {len(project.campaigns)} can be read\n{told}")
    (campaign,) = project.campaigns.values()
    known = {row.id: row for row in rows if isinstance(row, Row)}
    mistakes = list(_mistakes(folder / "gold.jsonl"))
    strangers = sorted({one.message for one in mistakes} - set(known))
    if strangers:
        sys.exit(f"{folder}: gold.jsonl names messages that are not there: {', '.join(strangers)}")
    return _matched(folder.name, mistakes, list(proofread(project, campaign, rows)), known)


def _mistakes(file: Path) -> Iterator[Mistake]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            keys: dict[str, Any] = json.loads(line)
            yield Mistake(*(keys.get(name, "") for name in Mistake._fields))


def _matched(folder: str, mistakes: list[Mistake], remarks: list[Remark], rows: Mapping[str, Row]) -> Result:
    """Gives each mistake its remark: those of the same fact first. One remark can tell of several mistakes on its words."""
    hits: list[tuple[Mistake, Remark]] = []
    misses: list[Mistake] = []
    for mistake in mistakes:
        fitting = [one for one in remarks if _fits(mistake, one, rows[mistake.message])]
        best = min(
            fitting, key=lambda one: (_fact(one) != mistake.fact, any(one is used for _, used in hits)), default=None
        )
        if best is None:
            misses.append(mistake)
        else:
            hits.append((mistake, best))
    hit = {id(remark) for _, remark in hits}
    extra = {id(one) for one in remarks if any(_fits(mistake, one, rows[mistake.message]) for mistake in mistakes)}
    alarms = [one for one in remarks if id(one) not in hit | extra]
    return Result(folder, tuple(hits), tuple(misses), tuple(alarms), rows)


def _fits(mistake: Mistake, remark: Remark, row: Row) -> bool:
    if remark.message != mistake.message or mistake.kind not in _kinds(remark):
        return False
    if mistake.span is None or remark.span is None:
        return mistake.span is remark.span and _fact(remark) in {"", mistake.fact}
    return any(_overlap(text, mistake.span, remark.span) for text in _texts(row))


def _kinds(remark: Remark) -> frozenset[str]:
    code = remark.problem.code
    return frozenset({"link"}) if code.startswith("LNK") else KINDS.get(code, frozenset())


def _fact(remark: Remark) -> str:
    return (remark.problem.clash or Clash()).fact


def _texts(row: Row) -> Iterator[str]:
    yield row.subject
    yield row.text
    for link in row.links:
        yield link.text
        yield link.href


def _overlap(text: str, one: str, other: str) -> bool:
    """True if a place of one overlaps a place of the other."""
    return any(
        start < second + len(other) and second < start + len(one)
        for start in _places(text, one)
        for second in _places(text, other)
    )


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while words and at >= 0:
        yield at
        at = text.find(words, at + 1)


def told(results: Iterable[Result]) -> Iterator[str]:
    """Gives the numbers, as lines."""
    results = list(results)
    hits = [mistake for one in results for mistake, _ in one.hits]
    misses = [mistake for one in results for mistake in one.misses]
    alarms = sum(len(one.alarms) for one in results)
    rows = sum(len(one.rows) for one in results)
    precision, recall = _share(len(hits), len(hits) + alarms), _share(len(hits), len(hits) + len(misses))
    yield f"{len(results)} campaigns, {rows} messages, {len(hits) + len(misses)} mistakes"
    yield f"precision {precision:.3f}  recall {recall:.3f}  F1 {_share(2 * precision * recall, precision + recall):.3f}"
    yield f"hits {len(hits)}  misses {len(misses)}  false alarms {alarms}"
    clean, flagged = _clean(results)
    yield f"clean messages with an error {flagged} of {clean} ({_share(flagged, clean):.1%})"
    for what in ("difficulty", "kind"):
        yield f"recall by {what}:"
        found, lost = (Counter(getattr(one, what) for one in group) for group in (hits, misses))
        for name in sorted(found | lost):
            total = found[name] + lost[name]
            yield f"  {name:12} {found[name]:4} of {total:<4} {_share(found[name], total):.2f}"
    yield "false alarms by rule:"
    rules = Counter((one.problem.code, one.problem.level.word) for result in results for one in result.alarms)
    yield from (f"  {code:12} {level:8} {count}" for (code, level), count in rules.most_common())


def _clean(results: Iterable[Result]) -> tuple[int, int]:
    """How many messages have no mistake, and how many of these are told to have an error."""
    clean = flagged = 0
    for one in results:
        wrong = {mistake.message for mistake, _ in one.hits} | {mistake.message for mistake in one.misses}
        errors = {alarm.message for alarm in one.alarms if alarm.problem.level is Level.ERROR}
        clean += len(set(one.rows) - wrong)
        flagged += len(errors - wrong)
    return clean, flagged


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def listed(results: Iterable[Result]) -> Iterator[str]:
    """Gives every miss and every false alarm with its text, by kind and by rule."""
    groups: dict[str, list[str]] = defaultdict(list)
    for one in results:
        for miss in one.misses:
            words = miss.span if miss.span is not None else "(missing)"
            told = f"{miss.message} {miss.difficulty} {miss.fact}: {words} -- {miss.why}"
            groups[f"missed {miss.kind}"].append(f"{told}\n      {_text(one.rows[miss.message])}")
        for alarm in one.alarms:
            code, sentence = alarm.problem.code, alarm.problem.sentence
            row = one.rows.get(alarm.message)
            text = _text(row) if row else ""
            groups[f"false {code}"].append(f"{alarm.message} {_fact(alarm)}: {sentence}\n      {text}")
    for name in sorted(groups):
        yield f"{name} ({len(groups[name])})"
        yield from (f"    {line}" for line in groups[name])


def _text(row: Row) -> str:
    return " | ".join(" ".join(text.split()) for text in _texts(row) if text)


def main() -> None:
    """Reads the command line and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="also every miss and every false alarm")
    arguments = parser.parse_args()
    results = [score(folder) for folder in arguments.folders]
    lines = [*told(results), *(listed(results) if arguments.list else ())]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
