"""What campaigns claim of their strategy and do not do; it is asked once all else about them is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from omni.check import Checked, check, rule_named, together
from omni.check.subjects import Subjects
from omni.model.frozen import replace
from omni.model.message import Message
from omni.simulate.strategy import Trying, audit


def with_strategy(found: Checked, trying: Trying, messages: Iterable[Message], today: date | None) -> Checked:
    """What was found, and beside it what the audit finds; waivers hold as for any rule."""
    rule = rule_named("OMN101")
    if rule is None or not any(campaign.strategy for campaign in trying.project.campaigns.values()):
        return found
    audited = tuple(audit(trying, messages, found.verdicts, found.problems))
    overclaimed = check(Subjects(trying.project, audited=audited), (), today, rules=(rule,))
    return replace(found, problems=together((*found.problems, *overclaimed))) if overclaimed else found
