"""Runs the rules over what the line has made, and tells each mistake once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from omni.check.catalogue import catalogue, chosen, rule_named
from omni.check.merging import merged
from omni.check.profiles import Profile, in_profile
from omni.check.rule import Rule, looking
from omni.check.signing import Signed, signed
from omni.check.subjects import Subjects, campaign_of, message_of
from omni.check.waiving import Waived, waived
from omni.model.frozen import Frozen
from omni.model.ledger import Ledger, Verdict
from omni.model.problem import Finding, Problem
from omni.model.project import Project
from omni.resolve import missing

__all__ = [
    "Asked",
    "Checked",
    "Profile",
    "Rule",
    "Subjects",
    "catalogue",
    "check",
    "chosen",
    "each_judged",
    "in_profile",
    "judged",
    "rule_named",
    "together",
]


_MOST = 100
_STALE = "approval-stale"
"""Findings of one rule about one message: whoever mends a hundred sees the rest."""


class Checked(Frozen):
    """Every problem, sorted by place; the ledger of each message; whether each campaign says what is meant."""

    problems: tuple[Problem, ...]
    ledgers: tuple[Ledger, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def check(
    subjects: Subjects, findings: Iterable[Finding] = (), today: date | None = None, rules: Sequence[Rule] | None = None
) -> tuple[Problem, ...]:
    """Every problem, sorted by place: what earlier steps found and what rules find, less what waivers allow.

    `today` is the date that waivers end against; without it none has ended. `rules` are all unless given.
    """
    (told,) = _told([Asked(subjects, findings, today)], rules)
    return _sorted(told.kept)


class Asked(NamedTuple):
    """What is checked by itself: its values, what earlier steps found, and the date that waivers end against."""

    subjects: Subjects
    findings: Iterable[Finding] = ()
    today: date | None = None


def judged(subjects: Subjects, findings: Iterable[Finding] = (), today: date | None = None) -> Checked:
    """Every problem, and what they mean for the words of each message and campaign."""
    (one,) = each_judged([Asked(subjects, findings, today)])
    return one


def each_judged(asked: Sequence[Asked]) -> Iterator[Checked]:
    """The same of each by itself; one rule after the other looks at all of them, and what it needs stays at hand."""
    from omni.check.consistency import ledgers_of, verdicts_of

    for one, told in zip(asked, _told(asked), strict=True):
        ledgers = ledgers_of(one.subjects.claims, told)
        yield Checked(_sorted(told.kept), ledgers, tuple(verdicts_of(one.subjects, ledgers, told)))


def _told(asked: Sequence[Asked], rules: Sequence[Rule] | None = None) -> Iterator[Waived]:
    """What is told of each."""
    running = catalogue() if rules is None else rules
    unwritten = [
        {(lack.campaign, lack.message, lack.locale) for lack in missing(one.subjects.project)} for one in asked
    ]
    whole = [one.subjects.without(lacks) for one, lacks in zip(asked, unwritten, strict=True)]
    for one, lacks, found in zip(asked, unwritten, _found(running, whole), strict=True):
        project = one.subjects.project
        earlier = [signed(project, None, finding) for finding in one.findings if not _follows(finding, project, lacks)]
        every = [*earlier, *found]
        if rules is not None:
            every = [one for one in every if any(one.problem.code == rule.code for rule in running)]
        told = waived(project, every, one.today)
        if rules is None:
            told.kept.extend(signed(project, None, finding) for finding in told.about)
        yield told


def together(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What was found in several campaigns, sorted by place; what is wrong in a shared file is told once."""
    return _sorted(Signed(problem, problem.place) for problem in problems)


def _sorted(found: Iterable[Signed]) -> tuple[Problem, ...]:
    return tuple(sorted((one.problem for one in merged(found)), key=_reading_order))


def _follows(finding: Finding, project: Project, unwritten: Collection[tuple[str, str, str]]) -> bool:
    """True for what is only missing because a campaign could not be read, or a language has no copy."""
    if finding.rule == "day-unknown":
        return bool(project.unread)
    return finding.rule == "locale-missing" and finding.campaign in {campaign for campaign, _, _ in unwritten}


def _found(rules: Sequence[Rule], every: Sequence[Subjects]) -> list[list[Signed]]:
    """What the rules find in each of some subjects, in the order of the rules."""
    found: list[list[Signed]] = [[] for _ in every]
    kinds: list[dict[str, tuple[object, ...]]] = [{} for _ in every]
    for rule in rules:
        look = looking(rule.module)
        if look is None:
            continue
        for subjects, known, told in zip(every, kinds, found, strict=True):
            if look.subject not in known:
                known[look.subject] = tuple(subjects.of(look.subject))
            for subject in known[look.subject]:
                for finding in islice(look.check(subject), _MOST):
                    told.append(signed(subjects.project, rule, finding, campaign_of(subject), message_of(subject)))
    return found


def _reading_order(problem: Problem) -> tuple[object, ...]:
    """By place, and what only follows from a change last: an approval is stale as long as anything is mended."""
    place = problem.place
    return problem.name == _STALE, place.file, place.line, place.column, problem.code, problem.sentence
