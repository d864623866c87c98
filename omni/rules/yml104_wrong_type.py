"""A value of the wrong kind.

## What it does
Reports a value that does not have the shape of its key: a list where a word is expected, words where a date is.

## Why the customer would care
A value that omni cannot understand cannot be printed.

## Bad
    priority: »very high«

## Good
    priority: 5

## How to fix
Write the value as `omni explain` shows for the key.

## Source
The vocabulary of omni.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
