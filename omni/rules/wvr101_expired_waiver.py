"""A waiver whose time is over.

## What it does
Reports a waiver after its `until`. What it allowed is reported again.

## Why the customer would care
A defect that was accepted for a week stays in the messages for years.

## Bad
    copy: {ro: {short: "»20%« reducere cu {{ code }} la Aurora, pana pe {{ ends }}"}}

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
