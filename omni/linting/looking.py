"""Looks at some campaigns of a workspace: loads them together, then renders, reads and checks each by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from omni.check import Subjects, check
from omni.line import checked, drafted, today_of
from omni.linting.memory import Judged
from omni.linting.slices import Slice
from omni.load import load
from omni.model.campaign import Campaign
from omni.model.files import Files
from omni.model.frozen import Frozen, replace
from omni.model.ledger import Verdict
from omni.model.outline import Outline, joined
from omni.model.problem import Finding
from omni.model.project import Project
from omni.render import Renderer
from omni.timing import as_of, dated
from omni.zones import Instant


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
        renderer = Renderer(self.project)
        return {part: self._judged(part, now, undated, renderer) for part in wanted}

    def _outline(self, part: Slice) -> Outline:
        written = joined(outline for file, outline in self.project.outlines.items() if file in part.files)
        dates = (moment.local.date().isoformat() for campaign in self._campaigns(part) for moment in dated(campaign))
        unread = not part.files.isdisjoint(self.project.unread)
        return replace(written, earliest=min(dates, default=""), unread=unread)

    def _campaigns(self, part: Slice) -> list[Campaign]:
        return [campaign for campaign in self.project.campaigns.values() if campaign.file in part.files]

    def _judged(self, part: Slice, now: Instant | None, undated: tuple[Finding, ...], renderer: Renderer) -> Judged:
        campaigns = {campaign.id: campaign for campaign in self._campaigns(part)}
        found = [finding for finding in self.findings if self._owner(finding) == part.name]
        unread = self.project.unread if not self.others.unread else frozenset({""})
        rest = [finding for finding in found if finding.campaign not in campaigns]
        nobody = replace(self.project, campaigns={}, unread=unread)
        problems = [*check(Subjects(nobody), (*rest, *(() if part.name else undated)), today_of(self.project, now))]
        verdicts: list[Verdict] = []
        for campaign in campaigns.values():
            own = [finding for finding in found if finding.campaign == campaign.id]
            alone = replace(self.project, campaigns={campaign.id: campaign})
            one = checked(drafted(alone, renderer, now, own), prove=self.prove)
            problems += one.problems
            verdicts += one.verdicts
        return Judged(tuple(problems), tuple(verdicts))

    def _owner(self, finding: Finding) -> str:
        return next((part.name for part in self.parts if finding.where.file in part.files), "")
