"""A plan that no day is known for.

## What it does
Reports a workspace in which no campaign has a dated send or entry and policy.yaml has no `as_of`: nothing tells which
day it is, and omni never asks the clock by itself.

## Why the customer would care
Nothing can be planned, so nothing is sent.

## Bad
    send: null
    journey:
      entry: {event: cart}
      steps: [{send: main, channels: [sms]}, {delay: 1d}, {send: main, id: again, channels: [push, email]}]
    events.yaml: {events: {cart: {}}}

## Good
    policy.yaml: {as_of: 2026-11-20T09:00}

## How to fix
Write `as_of` into policy.yaml, or plan with `--at`.

## Source
omni's own rule (same inputs, same bytes).
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
