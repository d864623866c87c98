"""An approval of something else than what is there now.

## What it does
Compares what customers read, and when and to whom it is sent, with what somebody approved (`omni approve`), and says
which messages changed, or whether it is the schedule, the audience, the channels or the budget. It stands behind what
else is wrong. A comment, keys in another order or a renamed file change nothing; nor do the policy and the people,
which belong to no campaign.

## Why the customer would care
Somebody vouched for a price, a promise, a date. What goes out is something that they never saw.

## Bad
    campaigns/approvals.yaml:
      approvals: ciao
      roles: {»legal«: {by: Ada Conti, read: 0000000000000000, sent: 0000000000000000}}

## Good
    campaigns/approvals.yaml:
      approvals: ciao
      roles: {}

## How to fix
Look at `omni diff`, and ask for the approval again; `omni approve CAMPAIGN --role ROLE` writes it.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from omni.model.approvals import Approval
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.seal import Seal, seal

LEVEL = Level.ERROR
_PLAN = {"schedule": "the schedule", "audience": "the audience", "channels": "the channels", "budget": "the budget"}


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every approval whose content has changed."""
    campaign = timetable.campaign
    approvals = timetable.project.approvals.get(campaign.id)
    if approvals is None or not approvals.given:
        return
    now = seal(timetable.project, campaign, (said.message for said in timetable.claims))
    for role, given in approvals.given.items():
        what = [*_read(given, now), *_sent(given, now)]
        if what:
            have = "have" if len(what) > 1 else "has"
            changed = _messages(given, now)
            yield Finding(
                given.route.key,
                f"{_listed(what)} of {campaign.id} {have} changed since {given.by} approved it ({role})",
                related=tuple(
                    (campaign.messages[name].route.key, f"the message {name} now")
                    for name in changed
                    if name in campaign.messages
                )
                or ((campaign.route, "the campaign now"),),
                advice=f"ask for it again (omni approve {campaign.id} --role {role})",
                campaign=campaign.id,
            )


def _listed(what: Sequence[str]) -> str:
    *most, last = what
    return f"{', '.join(most)} and {last}" if most else last


def _read(given: Approval, now: Seal) -> list[str]:
    """What customers read, in which messages if the approval knows each and not all of them changed."""
    if given.read == now.read:
        return []
    changed = _messages(given, now)
    told = f" in {', '.join(changed)}" if 0 < len(changed) < len(now.messages) else ""
    return [f"what customers read{told}"]


def _messages(given: Approval, now: Seal) -> list[str]:
    """The messages that changed, came or went, where the approval knows each."""
    return _apart(given.messages, now.messages) if given.messages and given.read != now.read else []


def _sent(given: Approval, now: Seal) -> list[str]:
    if given.sent == now.sent:
        return []
    changed = [piece for piece in _apart(given.plan, now.plan) if piece in _PLAN] if given.plan else []
    return [_PLAN[piece] for piece in changed] or ["when or to whom it is sent"]


def _apart(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return [name for name in dict.fromkeys((*other, *one)) if one.get(name) != other.get(name)]
