"""A waiver that allows nothing.

## What it does
Reports a waiver of a defect that is not found.

## Why the customer would care
A forgotten waiver will hide the same defect next time.

## Bad
    waivers:
      - {»allow«: percent-contradicts, reason: agreed, owner: giulia, until: 2027-01-31}

## Good
    title: Ciao

## How to fix
Delete it.

## Source
omni's own rule.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
