"""A file that is not YAML.

## What it does
Reports text that YAML cannot read, at the character where reading stopped. Nothing else of the file is judged.

## Why the customer would care
Nothing: the campaign is not sent at all until it can be read.

## Bad
    campaigns/other.yaml: |
      campaign: other
      title: »"Saldi

## Good
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      send: 2026-11-27T10:00
      copy: {it: {short: Ciao da Aurora}}

## How to fix
Close the quote or the bracket, and use spaces, never tabs, at the start of lines.

## Source
https://yaml.org/spec/1.2.2/
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
