"""A waiver of a rule that does not exist.

## What it does
Reports a waiver whose `allow` is neither the name nor the code of a rule.

## Why the customer would care
The defect that was meant to be allowed is still reported, and the true one may be waived by accident.

## Bad
    waivers:
      - {»allow«: percent-contradict, reason: agreed, owner: giulia, until: 2027-01-31}

## Good
    title: Ciao

## How to fix
Use a name that `omni explain rules` lists.

## Source
omni's own rule.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
