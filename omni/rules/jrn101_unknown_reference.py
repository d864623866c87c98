"""A name that leads nowhere.

## What it does
Reports messages, channels, segments, markets, products and facts that are named but do not exist.

## Why the customer would care
A step that sends a message nobody wrote sends nothing.

## Bad
    messages: {main: {channels: [»smss«]}}

## Good
    messages: {main: {channels: [sms]}}

## How to fix
Use the name that is proposed.

## Source
The vocabulary of omni.
"""

from __future__ import annotations

from omni.model.problem import Level

LEVEL = Level.ERROR
