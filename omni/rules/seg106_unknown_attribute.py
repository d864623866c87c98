"""An attribute of people that the brand does not know.

## What it does
Reports names in segments, branches and facts that are no field of brand.yaml, with the nearest one that is.

## Why the customer would care
A condition on a field that nobody has is true for nobody, so nobody gets the message.

## Bad
    segments.yaml: {segments: {best: "»person.tir« = 'gold'"}}

## Good
    segments.yaml: {segments: {best: "person.tier = 'gold'"}}

## How to fix
Use the name that is proposed, or add the field under `fields` in brand.yaml.

## Source
The vocabulary of omni.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
