"""A file that cannot be read.

## What it does
Reports files that are not UTF-8, are links, cannot be opened or hold characters that no text has.

## Why the customer would care
Letters with accents would arrive as other signs.

## Bad
    campaigns/other.yaml: {latin-1: "campaign: perché"}

## Good
    title: Ciao

## How to fix
Save the file as UTF-8, as a plain file.

## Source
https://www.rfc-editor.org/rfc/rfc3629
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
