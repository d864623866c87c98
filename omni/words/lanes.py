"""Messages named together: by channel and language, as a marketer would list them."""

from __future__ import annotations

from collections.abc import Iterable

from omni.model.brief import BriefKey

_MOST_NAMED = 4


def lanes(keys: Iterable[BriefKey]) -> str:
    """Writes `email, sms (it, en)`, `email (it, en), sms (it)`, and in several campaigns `5 campaigns: email (it)`."""
    found = sorted(set(keys))
    campaigns = sorted({key.campaign for key in found})
    by_channel = {channel: _locales(found, channel) for channel in dict.fromkeys(key.channel for key in found)}
    alike: dict[str, list[str]] = {}
    for channel, locales in by_channel.items():
        alike.setdefault(locales, []).append(channel)
    said = ", ".join(f"{_named(channels)} ({locales})" for locales, channels in alike.items())
    if len(campaigns) < 2:
        return said
    named = ", ".join(campaigns) if len(campaigns) <= _MOST_NAMED else f"{len(campaigns)} campaigns"
    return f"{named}: {said}"


def _locales(keys: Iterable[BriefKey], channel: str) -> str:
    return ", ".join(dict.fromkeys(key.locale for key in keys if key.channel == channel))


def _named(channels: list[str]) -> str:
    return ", ".join(channels) if len(channels) <= _MOST_NAMED * 2 else f"{len(channels)} channels"
