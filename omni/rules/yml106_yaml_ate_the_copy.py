"""Copy that YAML swallows, splits or changes.

## What it does
Reports texts of which `#`, `: `, `*`, `&`, `!`, `>`, `%`, a quote or a comma would take a part away, and corrects the
line.

## Why the customer would care
The customer reads half a sentence, or none.

## Bad
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          short: Ciao da Aurora »#Saldi«

## Good
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          short: "Ciao da Aurora #Saldi"

## How to fix
Put the text in double quotes, or write it below the key after `|`; `--fix` does it.

## Source
https://yaml.org/spec/1.2.2/#53-indicator-characters
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
