"""A text message that needs more SMS than planned.

## What it does
Cuts the finished text into SMS as a network does and compares their number with the limit of channel.yaml.

## Why the customer would care
Long texts arrive in pieces, late, or out of order; each piece is paid for.

## Bad
    channel_templates/sms/body.txt.j2: |
      {{ brand.name }}: {{ copy.short }} {{ links.stop }}
      {% if language == "it" %}{% for turn in range(12) %}Solo online e nei negozi di Aurora. {% endfor %}{% endif %}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"}

## How to fix
Shorten `short`.

## Source
3GPP TS 23.040, section 9.2.3.24.1 (concatenated short messages).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure.sms import split
from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.written import beginning, field_of

LEVEL = Level.WARNING


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part that needs too many SMS."""
    message = claims.message
    for spec in message.brief.channel.parts.values():
        for limit in spec.limits:
            if limit.unit != "segments" or limit.max is None or spec.name not in message.parts:
                continue
            needs = split(message.parts[spec.name].text.rstrip("\n"))
            if needs.count > limit.max:
                whom = f" for {message.person}" if message.person else ""
                yield Finding(
                    field_of(claims, spec.name),
                    f"{message.name}{whom} needs {needs.count} SMS, "
                    f"{f'at most {limit.max} are advised' if limit.advised else f'the channel takes {limit.max}'}",
                    related=((limit.route, "the limit"),),
                    advice=f"shorten it by about {max(1, needs.units - needs.capacity * limit.max)} characters",
                    seen=beginning(claims, spec.name),
                )
