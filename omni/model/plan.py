"""The finished plan as data: what every report and the preview walk."""

from __future__ import annotations

from collections.abc import Sequence

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.decisions import happenings, where
from omni.model.frozen import Frozen, replace
from omni.model.ledger import Ledger, Verdict
from omni.model.message import Message
from omni.model.problem import Problem
from omni.model.project import Project
from omni.model.schedule import Row, Schedule
from omni.model.windows import Windows


class Plan(Frozen):
    """Everything one run found out: the five values of the line and the problems.

    `messages` holds one message per brief and moment class, with placeholders; `personal` those of named people who
    get them. `shown` are the campaigns asked for (all of them share the caps). `windows` tell how long what is shown
    stays up; None where nothing is dated. `ledgers` hold every value of every message.
    """

    project: Project
    briefs: tuple[Brief, ...]
    messages: tuple[Message, ...]
    personal: tuple[Message, ...]
    claims: tuple[Claims, ...]
    schedule: Schedule
    problems: tuple[Problem, ...]
    shown: tuple[str, ...]
    windows: Windows | None = None
    ledgers: tuple[Ledger, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows of the campaigns that are shown."""
        rows, shown = self.schedule.rows, frozenset(self.shown)
        if shown >= self.project.campaigns.keys():
            return rows
        found = where(rows, lambda row: row.campaign in shown)
        return tuple(found) if isinstance(rows, tuple) else found

    def narrowed(self) -> Plan:
        """The same plan, telling only of the campaigns that are shown, and of what all share."""
        shown = frozenset(self.shown)
        others = frozenset(self.project.campaigns) - shown
        if not others:
            return self
        schedule = replace(
            self.schedule,
            rows=self.rows,
            reached=happenings(self.schedule.reached, lambda event: event.campaign in shown),
        )
        return replace(
            self,
            briefs=tuple(brief for brief in self.briefs if brief.key.campaign in shown),
            messages=tuple(message for message in self.messages if message.key.campaign in shown),
            personal=tuple(message for message in self.personal if message.key.campaign in shown),
            claims=tuple(claims for claims in self.claims if claims.message.key.campaign in shown),
            schedule=schedule,
            problems=tuple(problem for problem in self.problems if problem.campaign not in others),
            ledgers=tuple(ledger for ledger in self.ledgers if ledger.message.key.campaign in shown),
            verdicts=tuple(verdict for verdict in self.verdicts if verdict.campaign in shown),
        )
