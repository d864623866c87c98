"""An approval of something else than what is there now.

## What it does
Compares what customers read, and when and to whom it is sent, with what somebody approved (`omni approve`). A comment,
keys in another order or a renamed file change nothing; nor do the policy and the people, which belong to no campaign.

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

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.seal import seal

LEVEL = Level.ERROR


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every approval whose content has changed."""
    campaign = timetable.campaign
    approvals = timetable.project.approvals.get(campaign.id)
    if approvals is None or not approvals.given:
        return
    now = seal(timetable.project, campaign, (said.message for said in timetable.claims))
    for role, given in approvals.given.items():
        reads, sends = given.read != now.read, given.sent != now.sent
        if reads or sends:
            what = " and ".join(["what customers read"] * reads + ["when or to whom it is sent"] * sends)
            yield Finding(
                given.route.key,
                f"{what} of {campaign.id} has changed since {given.by} approved it ({role})",
                related=((campaign.route, "the campaign now"),),
                advice=f"ask for it again (omni approve {campaign.id} --role {role})",
                campaign=campaign.id,
            )
