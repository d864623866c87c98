"""Curly quotes around a text.

## What it does
Finds texts that stand between `“` and `”` (or `«` and `»`, `„` and `“`) and nothing else. YAML knows only the straight
marks `"` and `'`; the curly ones, which word processors and phones write, are letters of the text. A text that is
meant as somebody's words stands between straight marks too: `"“Mai più senza”"`.

## Why the customer would care
The customer reads a headline that looks like a quotation of somebody.

## Bad
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          short: »“Ciao da Aurora”«

## Good
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      send: 2026-11-27T10:00
      copy:
        it:
          short: "Ciao da Aurora"

## How to fix
Write straight marks instead of the curly ones; around them where customers shall read the curly ones.

## Source
https://yaml.org/spec/1.2.2/#73-flow-scalar-styles
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.WARNING
