"""A variable that nothing defines.

## What it does
Reports `{{ names }}` in copy and templates that are no fact, no field of a person and nothing else that omni knows.

## Why the customer would care
The customer reads an empty space where the price should stand.

## Bad
    copy: {it: {short: "-{{ »dicount« }} con {{ code }} da Aurora, {{ ends | fino_a }}"}}

## Good
    copy: {it: {short: "-{{ discount }} con {{ code }} da Aurora, {{ ends | fino_a }}"}}

## How to fix
Use the name that is proposed, or add the fact under `facts`.

## Source
The vocabulary of omni.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
