"""A waiver whose time is over.

## What it does
Reports a waiver after its `until`. What it allowed is reported again.

## Why the customer would care
A defect that was accepted for a week stays in the messages for years.

## Bad
    waivers:
      - {»allow«: percent-contradicts, reason: agreed, owner: giulia, until: 2026-11-01}

## Good
    title: Ciao

## How to fix
Mend the defect, or agree on a new date.

## Source
omni's own rule.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
