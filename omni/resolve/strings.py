"""The texts of a campaign by the layer that they are written in, so that one can be found in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.campaign import Campaign
from omni.model.copy import Copy, CopyText
from omni.model.localised import fallbacks


class Spot(NamedTuple):
    """Where a text stands in the layers of a campaign, whatever its language; empty parts are for all."""

    version: str = ""
    message: str = ""
    variant: str = ""
    channel: str = ""
    field: str = ""

    def __str__(self) -> str:
        """The name of the text: `messages/teaser/sms/short`; names hold no slash."""
        groups = (("versions", self.version), ("messages", self.message), ("variants", self.variant))
        named = (part for group, name in groups if name for part in (group, name))
        return "/".join((*named, *filter(None, (self.channel, self.field))))


def strings(campaign: Campaign, locale: str) -> dict[Spot, CopyText]:
    """Every text that is written in a locale, or in its language, and is not empty."""
    return {
        spot: text
        for layer, copy in _layers(campaign)
        for name in reversed(tuple(fallbacks(locale)))
        for spot, text in _texts(layer, copy, name)
        if text.text.strip()
    }


def fingerprint(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a text, the white space around it left out."""
    from hashlib import sha256

    return sha256(text.strip().encode(errors="surrogatepass")).hexdigest()[:12]


def _layers(campaign: Campaign) -> Iterator[tuple[Spot, Copy]]:
    yield Spot(), campaign.copy
    for name, message in campaign.messages.items():
        yield Spot(message=name), message.copy
        for variant, copy in message.variants.items():
            yield Spot(message=name, variant=variant), copy
    for version in campaign.versions:
        yield Spot(version.segment), version.copy
        for name, copy in version.message_copy.items():
            yield Spot(version.segment, name), copy


def _texts(layer: Spot, copy: Copy, locale: str) -> Iterator[tuple[Spot, CopyText]]:
    if locale in copy:
        words = copy[locale]
        for channel, texts in (("", words.fields), *words.channels.items()):
            for field, text in texts.items():
                yield layer._replace(channel=channel, field=field), text
