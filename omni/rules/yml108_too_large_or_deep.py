"""A file that is too large or too deep to be a campaign.

## What it does
Reports files above 1 MiB, groups within groups beyond reason, and aliases that multiply.

## Why the customer would care
Nothing reaches a customer: it protects whoever runs omni on files from others.

## Bad
    campaigns/other.yaml: |
      campaign: other
      title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

## Good
    title: Ciao

## How to fix
Split the file, or write it more simply.

## Source
omni's own limits.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
