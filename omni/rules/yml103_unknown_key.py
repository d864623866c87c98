"""A key that means nothing here.

## What it does
Reports keys that omni does not know at this place, with the nearest one that it does.

## Why the customer would care
What stands under a misspelt key is ignored, so the message goes out without it.

## Bad
    »titel«: Saldi

## Good
    title: Saldi

## How to fix
Use the key that is proposed; `omni explain campaign` lists all.

## Source
The vocabulary of omni.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
