"""A marketing message without the small print that it must carry.

## What it does
Looks in each finished marketing message of a channel that requires it (`requires: [terms]` in channel.yaml) for the
small print of the brand in the message's language (`legal_lines`), or for a text that the campaign declares as a fact.

## Why the customer would care
An offer without its terms promises more than anybody will keep.

## Bad
    brand.yaml: {legal_lines: {it: Termini in negozio, ro: Termeni in magazin}}
    channels: [sms]
    channel_templates/sms/channel.yaml: {requires: [sender, stop, terms]}
    channel_templates/sms/body.txt.j2: "»{{ copy.short }} {{ links.stop }}«"

## Good
    brand.yaml: {legal_lines: {it: Termini in negozio, ro: Termeni in magazin}}
    channels: [sms]
    channel_templates/sms/channel.yaml: {requires: [sender, stop, terms]}
    channel_templates/sms/body.txt.j2: "{{ copy.short }} {{ links.stop }} {{ brand.legal_line }}"

## How to fix
Write `{{ brand.legal_line }}` into the template, or the small print under `legal_lines` in brand.yaml.

## Source
Directive 2005/29/EC on unfair commercial practices, article 7 (misleading omissions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.facts import Text
from omni.model.localised import pick
from omni.model.place import Place, Where
from omni.model.problem import Finding, Level
from omni.read.agreement import is_printed
from omni.read.folding import fold
from omni.read.written import beginning

LEVEL = Level.ERROR
_TERMS = "terms"


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every marketing message that lacks the small print its channel requires."""
    brief = claims.message.brief
    if brief.purpose != "marketing" or _TERMS not in brief.channel.requires:
        return
    line = pick(brief.brand.legal_lines, brief.written_in or brief.key.locale) or ""
    texts = (fact for fact in brief.facts.values() if isinstance(fact.value, Text))
    if _stands(claims, line) or any(is_printed(claims, fact) for fact in texts):
        return
    yield Finding(
        _template(claims) if line else (brief.brand.route / "legal_lines").key,
        f"{claims.message.name} says no terms, marketing on this channel requires them",
        related=((brief.channel.route / "requires", f"{brief.channel.title or brief.channel.id} requires them"),),
        advice="add {{ brand.legal_line }} to the template" if line else f"write {brief.key.locale} under legal_lines",
        seen=beginning(claims),
    )


def _stands(claims: Claims, line: str) -> bool:
    """True if the line is printed, also where a channel strips its letters of their marks."""
    words = " ".join(fold(line).split())
    return bool(words) and any(words in " ".join(fold(readable.text).split()) for readable in claims.readable.values())


def _template(claims: Claims) -> Where:
    parts = [part for part in claims.message.parts.values() if part.name in claims.readable and part.template]
    return Place(parts[-1].template) if parts else claims.message.brief.channel.route
