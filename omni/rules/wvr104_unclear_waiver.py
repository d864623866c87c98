"""A waiver on a line that cannot be read.

## What it does
Reports a comment that is meant to allow something (`# omni: allow …`, `# omni: ignore …`) and does not say which rule,
until when, who says so and why.

## Why the customer would care
What somebody believes to be allowed, and agreed on, is neither.

## Bad
    channel_templates/sms/body.txt.j2: |
      {{ copy.short }} {{ links.stop }}
      »{# omni: allow percent-contradicts #}«

## Good
    title: Ciao

## How to fix
Write all four: `# omni: allow percent-contradicts until 2027-01-31 by giulia: agreed with the shops`, or a waiver of
the whole campaign under `waivers`.

## Source
omni's own rule.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
