"""Which words win: campaign < message < channel < version < variant, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from omni.model.brief import BriefKey
from omni.model.campaign import Campaign, Version
from omni.model.copy import Copy, CopyText, LocaleCopy
from omni.model.localised import fallbacks


class Words(NamedTuple):
    """The fields that win, the locale they are written in, and whether the channel drops diacritics."""

    fields: Mapping[str, CopyText]
    written_in: str
    strip_diacritics: bool


def words_of(campaign: Campaign, key: BriefKey) -> Words:
    """The words for one combination; without any in its locale, those of the declared fallback."""
    for locale in _locales(campaign, key.locale):
        found = _in_locale(campaign, key, locale)
        if found.fields:
            return found
    return Words({}, key.locale, strip_diacritics=False)


def version_named(campaign: Campaign, segment: str) -> Version | None:
    """The version for a segment, or None for everyone else."""
    return next((version for version in campaign.versions if version.segment == segment), None) if segment else None


def _locales(campaign: Campaign, locale: str) -> Iterator[str]:
    seen: set[str] = set()
    while locale and locale not in seen:
        seen.add(locale)
        yield locale
        language = locale.split("-", 1)[0]
        locale = campaign.fallbacks.get(locale) or campaign.fallbacks.get(language) or ""


def _in_locale(campaign: Campaign, key: BriefKey, locale: str) -> Words:
    fields: dict[str, CopyText] = {}
    diacritics = "keep"
    for layer in _layers(campaign, key):
        for copy in _of_locale(layer.copy, locale):
            fields.update(copy.channels.get(key.channel, {}) if layer.of_channel else copy.fields)
            diacritics = copy.diacritics.get(key.channel, diacritics)
    return Words(fields, locale, diacritics == "strip")


class _Layer(NamedTuple):
    copy: Copy
    of_channel: bool


def _layers(campaign: Campaign, key: BriefKey) -> Iterator[_Layer]:
    message = campaign.messages[key.message]
    version = version_named(campaign, key.version)
    groups: list[tuple[Copy, ...]] = [(campaign.copy, message.copy)]
    if version:
        groups.append((version.copy, version.message_copy.get(key.message, {})))
    if key.variant:
        groups.append((message.variants.get(key.variant, {}),))
    for group in groups:
        for of_channel in (False, True):
            yield from (_Layer(copy, of_channel) for copy in group)


def _of_locale(copy: Copy, locale: str) -> Iterator[LocaleCopy]:
    """The language's copy, then the locale's own: `en`, `en-GB`."""
    return (copy[name] for name in reversed(tuple(fallbacks(locale))) if name in copy)
