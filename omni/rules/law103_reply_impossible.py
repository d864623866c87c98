"""A way out by reply, to a sender that takes none.

## What it does
Finds text messages that ask for a reply (`rispondi STOP`, `reply STOP`) while the sender is a name (`AURORA`), not a
number, and no address to leave by stands in the text.

## Why the customer would care
Nobody can answer a name: whoever wants to leave cannot, and complains instead.

## Bad
    brand.yaml: {links: {stop: null}}
    channel_templates/sms/channel.yaml: {requires: [sender]}
    channels: [sms]
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}. Per uscire »rispondi STOP«"}

## Good
    brand.yaml: {links: {stop: null}}
    channel_templates/sms/channel.yaml: {requires: [sender]}
    channels: [sms]
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"}

## How to fix
Print a short address to leave by (`links: {stop: …}`), or send from a number.

## Source
Telnyx, alphanumeric sender ID: it can send and not receive
(https://developers.telnyx.com/docs/messaging/messages/alphanumeric-sender-id).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored

LEVEL = Level.WARNING
STRICT = Level.ERROR


@cache
def _asks() -> re.Pattern[str]:
    verbs = "rispondi|invia|scrivi|reply|text|răspunde|raspunde|trimite|antworte|sende|répondez|envoyez|responde|envía"
    return re.compile(
        rf"(?<!\w)(?:{verbs})(?:\s+\w+)?\s+[\"'«„]?(?:STOP|STOPP|UNSUBSCRIBE|END|QUIT)(?!\w)", re.IGNORECASE
    )


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every text message that asks for a reply that cannot come."""
    brief = claims.message.brief
    sender = brief.brand.senders.get(brief.channel.id, "")
    if brief.channel.address != "phone" or not any(letter.isalpha() for letter in sender):
        return
    stop = brief.brand.links.get("stop", "").split("{{")[0]
    if stop and any(stop in part.text for part in claims.message.parts.values()):
        return
    for text in authored(claims):
        found = _asks().search(text.words) if "stop" in text.words.lower() else None
        if found:
            yield Finding(
                text.place(*found.span()),
                f"{claims.message.name} says {found[0]}, nobody can reply to the name {sender}",
                related=((brief.brand.route / "senders", "the sender"),),
                advice="print a short address to leave by, or send from a number",
                seen=text.seen(claims.message.name, *found.span()),
            )
