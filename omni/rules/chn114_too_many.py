"""More emoji, hashtags, links or lines than a channel takes.

## What it does
Counts things in each finished part, in each line of one where the limit says so, and in the sender's name: emoji,
exclamation marks, hashtags, mentions, links, lines, and characters other than A to Z and 0 to 9. Limits that a provider
sets are errors, advice is a warning.

## Why the customer would care
An ad with an emoji is refused, and a code with a hyphen cannot be copied.

## Bad
    channel_templates/sms/channel.yaml: {parts: {body: {limits: [{max: 0, unit: emoji, confidence: A}]}}}
    copy:
      it: {short: "»🎁 -{{ discount }} con {{ code }}, {{ ends | fino_a }}«"}

## Good
    channel_templates/sms/channel.yaml: {parts: {body: {limits: [{max: 0, unit: emoji, confidence: A}]}}}
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"}

## How to fix
Take out what is too many, or give this channel a text of its own (`copy.it.google_ads.headline`).

## Source
Each limit names its own; `omni explain CHANNEL` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import counts_things
from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.limits import broken, measured

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part, line and sender with more of something than a limit allows."""
    for one in measured(claims, lambda limit: limit.max is not None and counts_things(limit.unit)):
        most = one.limit.max or 0
        if one.count > most:
            yield broken(claims, one, f"{most:,}" if most else "none", f"take out {one.count - most:,}")
