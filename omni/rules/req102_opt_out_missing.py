"""A marketing message without a way out.

## What it does
Looks in each finished marketing message for the way out that its channel requires (`requires: [unsubscribe]` or
`[stop]` in channel.yaml): the link as brand.yaml writes it under `links`, or the part of that name, such as WhatsApp's
button.

## Why the customer would care
Whoever cannot unsubscribe reports the message as spam, and the law is on their side.

## Bad
    channel_templates/sms/body.txt.j2: "{{ copy.short }}"

## Good
    channel_templates/sms/body.txt.j2: "{{ copy.short }} {{ links.stop }}"

## How to fix
Add `{{ links.unsubscribe }}` or `{{ links.stop }}` to the template.

## Source
Directive 2002/58/EC on privacy and electronic communications, article 13.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.place import Place, Where
from omni.model.problem import Finding, Level
from omni.read.written import beginning

LEVEL = Level.ERROR
_WAYS_OUT = ("unsubscribe", "stop")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every marketing message that lacks the way out its channel requires."""
    brief = claims.message.brief
    wanted = [name for name in brief.channel.requires if name in _WAYS_OUT]
    if brief.purpose != "marketing" or not wanted or any(_has(claims, name) for name in wanted):
        return
    lacking = not brief.brand.links.get(wanted[0])
    yield Finding(
        (brief.brand.route / "links").key if lacking else _template(claims),
        f"{claims.message.name} has no {wanted[0]} link, marketing on this channel requires one",
        related=((brief.channel.route / "requires", f"{brief.channel.title or brief.channel.id} requires it"),),
        advice=f"write {wanted[0]} under links" if lacking else f"add {{{{ links.{wanted[0]} }}}} to the template",
        seen=beginning(claims),
    )


def _has(claims: Claims, name: str) -> bool:
    parts = claims.message.parts
    if name in parts and parts[name].text.strip():
        return True
    start = claims.message.brief.brand.links.get(name, "").split("{{")[0]
    return bool(start) and any(start in part.text for part in parts.values())


def _template(claims: Claims) -> Where:
    parts = [part for part in claims.message.parts.values() if part.name in claims.readable and part.template]
    return Place(parts[-1].template) if parts else claims.message.brief.channel.route
