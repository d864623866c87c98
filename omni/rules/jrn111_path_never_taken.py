"""A way of a journey that nobody takes.

## What it does
Works out for every branch whether anybody of the audience goes the one way or the other, whatever their fields hold.

## Why the customer would care
What was written for them is never sent.

## Bad
    segments.yaml: {segments: {best: "person.tier = 'gold'"}}
    send: null
    audience: {include: best}
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - branch: "»person.tier = 'silver'«"
          then: [{send: main, id: silver, channels: [sms]}]
          else: [{send: main, channels: [email]}]

## Good
    segments.yaml: {segments: {best: "person.tier = 'gold' OR person.tier = 'silver'"}}
    send: null
    audience: {include: best}
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - branch: "person.tier = 'silver'"
          then: [{send: main, id: silver, channels: [sms]}]
          else: [{send: main, channels: [email]}]

## How to fix
Correct the condition or the audience, or take the way out.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import everybody, fits
from omni.model.campaign import Campaign
from omni.model.expression import Tree
from omni.model.journey import Branch, Step, WaitFor
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.WARNING
_Taken = tuple[tuple[Tree, bool], ...]
"""The conditions on the way here, and what they answered."""


def check(project: Project) -> Iterator[Finding]:
    """Yields every branch that nobody, or everybody, of the audience goes into."""
    for campaign in project.campaigns.values():
        if campaign.journey:
            yield from _unused(project, campaign, campaign.journey.steps, ())


def _unused(project: Project, campaign: Campaign, steps: tuple[Step, ...], taken: _Taken) -> Iterator[Finding]:
    for step in steps:
        if isinstance(step, WaitFor):
            yield from _unused(project, campaign, (*step.then, *step.otherwise), taken)
        if isinstance(step, Branch):
            finding = _finding(project, campaign, step, taken)
            if finding:
                yield finding
                continue
            yield from _unused(project, campaign, step.then, (*taken, (step.tree, True)))
            yield from _unused(project, campaign, step.otherwise, (*taken, (step.tree, False)))


def _finding(project: Project, campaign: Campaign, branch: Branch, taken: _Taken) -> Finding | None:
    people = everybody([branch.tree, *(tree for tree, _ in taken)], project, campaign)
    here = [one for one in people or () if all(fits(tree, one) == answer for tree, answer in taken)]
    answers = {fits(branch.tree, one) for one in here}
    if len(answers) != 1 or (answers == {True} and not branch.otherwise):
        return None
    unused = "else" if True in answers else "then"
    return Finding(
        branch.route / "branch",
        f"nobody takes {unused}: {branch.text} is {'true' if True in answers else 'false'} for all who come here",
        advice="correct the condition or the audience",
        campaign=campaign.id,
    )
