"""A part that is longer than its channel takes.

## What it does
Counts each finished part, or each line of one, in the channel's own unit (characters, UTF-16 units, bytes, X's
weights, …) and compares it with the limits of channel.yaml: bytes of the whole file, all else of the text that people
read. The name that the brand sends under is counted too. Limits that a provider or a standard sets are errors, advice
is a warning.

## Why the customer would care
The end of the message is cut off, and the end is where the code and the deadline stand.

## Bad
    copy:
      it: {subject: "»Black Friday da Aurora: {{ discount }} di sconto su tutto con {{ code }}«"}

## Good
    copy:
      it: {subject: "Black Friday: -{{ discount }} da Aurora"}

## How to fix
Shorten the text, or give this channel a text of its own (`copy.it.email.subject`).

## Source
Each limit names its own; `omni explain email` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import counts_things
from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.limits import broken, measured

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part, line and sender that is over a limit of length."""
    for one in measured(claims, lambda limit: limit.max is not None and not counts_things(limit.unit)):
        most = one.limit.max or 0
        if one.count > most:
            yield broken(claims, one, f"{most:,}" if most else "none", f"shorten it by {one.count - most:,}")
