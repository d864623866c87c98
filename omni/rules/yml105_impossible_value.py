"""A value that cannot be.

## What it does
Reports values of the right kind that do not exist: 31 November, 130 %, a time zone on the Moon.

## Why the customer would care
A date that no calendar has is printed as some other day, or not at all.

## Bad
    facts: {ends: »2026-11-31«}

## Good
    facts: {ends: 2026-11-30}

## How to fix
Look the value up and write the one that exists.

## Source
ISO 8601 for dates, ISO 4217 for currencies, the IANA time zone database.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
