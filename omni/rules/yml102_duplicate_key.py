"""A key that stands twice in the same group.

## What it does
Reports the second of two equal keys and leads to the first. YAML readers keep one of them silently.

## Why the customer would care
Of two subjects or two prices, an accident decides which one is sent.

## Bad
    campaigns/ciao.yaml: |
      campaign: ciao
      channels: [sms]
      locales: [it]
      »channels«: [push]
      send: 2026-11-27T10:00
      copy: {it: {short: Ciao da Aurora}}

## Good
    title: Ciao

## How to fix
Delete one of the two.

## Source
https://yaml.org/spec/1.2.2/#3213-node-comparison
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
