"""Looks at some campaigns of a workspace: loads them together, then reads and checks a handful at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from operator import itemgetter

from omni.check import Subjects, check
from omni.line import Unread, each_checked, read_back, today_of, written
from omni.linting.memory import Judged
from omni.linting.slices import Slice
from omni.load import load
from omni.model.campaign import Campaign
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.ledger import Verdict
from omni.model.outline import Outline, joined
from omni.model.problem import Finding, Problem
from omni.model.project import Project
from omni.model.remembered import remembered
from omni.render import Renderer
from omni.timing import as_of, dated, last_day
from omni.zones import Instant

_A_HANDFUL = 64
"""Messages that are looked at together."""


class Look(Frozen):
    """What was loaded of some slices and of what all share; `others` is the outline of the slices left out. To
    `prove`, every message is also written with other facts.
    """

    project: Project
    findings: tuple[Finding, ...]
    parts: tuple[Slice, ...]
    others: Outline
    prove: bool = False

    @classmethod
    def at(cls, files: Files, parts: Iterable[Slice], others: Iterable[Outline], *, prove: bool = False) -> Look:
        """Loads the files of the slices, which hold those that all share."""
        elsewhere = joined(others)
        return cls(*load(files, [elsewhere]), tuple(parts), elsewhere, prove)

    def covers(self, parts: Iterable[Slice]) -> bool:
        """True if all of these were loaded."""
        return set(parts) <= set(self.parts)

    def outlines(self) -> dict[Slice, Outline]:
        """What the others need to know of each slice."""
        return {part: self._outline(part) for part in self.parts}

    def judged(self, wanted: Collection[Slice], at: datetime | None) -> dict[Slice, Judged]:
        """What is wrong in each of the wanted slices, and whether what is in them says what is meant."""
        elsewhere = date.fromisoformat(self.others.earliest) if self.others.earliest else None
        now, undated = as_of(self.project, at, elsewhere)
        today = today_of(self.project, now)
        found = {part: [*self._of_none(part, today, () if part.name else undated)] for part in wanted}
        verdicts: dict[Slice, list[Verdict]] = {part: [] for part in wanted}
        for handful in _handfuls(self._written(wanted, Renderer(self.project), now)):
            drafts = read_back([unread for _, unread in handful])
            for (part, _), one in zip(handful, each_checked(drafts, prove=self.prove), strict=True):
                found[part] += one.problems
                verdicts[part] += one.verdicts
        return {part: Judged(tuple(found[part]), tuple(verdicts[part])) for part in wanted}

    def _written(
        self, wanted: Collection[Slice], renderer: Renderer, now: Instant | None
    ) -> Iterator[tuple[Slice, Unread]]:
        """Each campaign of the wanted slices by itself, with its messages."""
        for part in wanted:
            found = _findings_by_slice(self).get(part.name, [])
            for name, campaign in self._named(part).items():
                alone = replace(self.project, campaigns={name: campaign})
                yield part, written(alone, renderer, now, [one for one in found if one.campaign == name])

    def _outline(self, part: Slice) -> Outline:
        known = self.project.outlines
        written = joined(known[file] for file in sorted(part.files & known.keys()))
        campaigns = self._campaigns(part)
        dates = (moment.local.date().isoformat() for campaign in campaigns for moment in dated(campaign))
        last = (day.isoformat() for campaign in campaigns if (day := last_day(campaign)))
        unread = not part.files.isdisjoint(self.project.unread)
        return replace(written, earliest=min(dates, default=""), unread=unread, latest=max(last, default=""))

    def _campaigns(self, part: Slice) -> list[Campaign]:
        known = _campaigns_by_file(self.project)
        found = [one for file in part.files & known.keys() for one in known[file]]
        return [campaign for _, campaign in sorted(found, key=itemgetter(0))]

    def _nobody(self) -> Project:
        """What all share, without a campaign."""
        unread = self.project.unread if not self.others.unread else frozenset({""})
        return replace(self.project, campaigns={}, unread=unread)

    def _named(self, part: Slice) -> dict[str, Campaign]:
        return {campaign.id: campaign for campaign in self._campaigns(part)}

    def _of_none(self, part: Slice, today: date | None, undated: tuple[Finding, ...]) -> tuple[Problem, ...]:
        """What is wrong in a slice outside of its campaigns; of the shared files also what is wrong by themselves."""
        campaigns = self._named(part)
        found = _findings_by_slice(self).get(part.name, [])
        rest = [finding for finding in found if finding.campaign not in campaigns]
        return check(Subjects(self._nobody()), (*rest, *undated), today) if rest or not part.name else ()


def _handfuls(written: Iterable[tuple[Slice, Unread]]) -> Iterator[list[tuple[Slice, Unread]]]:
    """Campaigns with enough messages to look at together, and few enough that all of them stay at hand."""
    handful: list[tuple[Slice, Unread]] = []
    for one in written:
        handful.append(one)
        if sum(len(unread.draft.messages) for _, unread in handful) >= _A_HANDFUL:
            yield handful
            handful = []
    if handful:
        yield handful


@remembered
def _campaigns_by_file(project: Project) -> dict[str, list[tuple[int, Campaign]]]:
    """The campaigns of each file, numbered in their order."""
    found: dict[str, list[tuple[int, Campaign]]] = {}
    for number, campaign in enumerate(project.campaigns.values()):
        found.setdefault(campaign.file, []).append((number, campaign))
    return found


@remembered
def _findings_by_slice(look: Look) -> dict[str, list[Finding]]:
    """What loading found in each slice; what is in none of them counts as found in what all share."""
    owners = {file: part.name for part in look.parts for file in part.files}
    found: dict[str, list[Finding]] = {}
    for finding in look.findings:
        found.setdefault(owners.get(finding.where.file, ""), []).append(finding)
    return found
