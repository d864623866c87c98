"""Every name that the shared files declare, by sort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.load.documents import Documents
from omni.load.notes import Names
from omni.load.plain import Plain
from omni.load.values.audience import KNOWN_COLUMNS
from omni.model.brand import Brand
from omni.model.channel import Channel

ALWAYS_HAPPENS = frozenset({"unsubscribed", "bounced", "complained"})
"""What can happen to any message, whatever its channel reports."""


def of_channels(channels: Mapping[str, Channel], documents: Documents) -> Names:
    """The channels; those whose file does not fit are declared all the same."""
    declared = {name for document in documents.of("channel") if isinstance(name := document.data.get("channel"), str)}
    hidden = "channel" in documents.hidden or any(not document.whole for document in documents.of("channel"))
    return Names.of("channel", channels, None if hidden else declared)


def of_brand(brand: Brand, *, whole: bool) -> dict[str, Names]:
    """Markets, topics, facts and columns of the brand; when its file has problems, more may be declared."""
    declared: tuple[str, ...] | None = () if whole else None
    topics = Names.of("topic", brand.topics, declared)
    return {
        "market": Names.of("market", brand.markets, declared),
        "topic": topics if brand.topics else topics.opened(),
        "fact": Names.of("fact", brand.facts, declared),
        "column": Names.of("field of a person", {*brand.fields, *KNOWN_COLUMNS}, declared),
    }


def of_events(events: Iterable[str], channels: Mapping[str, Channel], documents: Documents) -> Names:
    """What can happen: events of events.yaml, and what channels report. Without that file, anything can."""
    reports = {report for channel in channels.values() for report in channel.reports}
    channels_hidden = of_channels(channels, documents).declared is None
    declared = None if channels_hidden else documents.declared("events")
    names = Names.of("event", {*events, *reports, *ALWAYS_HAPPENS}, declared)
    return names if documents.of("events") or "events" in documents.hidden else names.opened()


def of_messages(documents: Documents) -> Names:
    """The messages of all campaigns, as their files name them."""
    campaigns = documents.of("campaign")
    hidden = "campaign" in documents.hidden or any(
        not document.whole for document in (*campaigns, *documents.of("copy"))
    )
    found = {name for document in campaigns for name in _messages(document.data.get("messages"))}
    found |= {name for document in documents.of("copy") for name in _messages(document.data.get("messages"))}
    names = Names.of("message", {"main", *found}, None if hidden else ())
    return names if campaigns else names.opened()


def _messages(group: Plain) -> Iterable[str]:
    return group if isinstance(group, dict) else ()


def locales_in_use(documents: Documents) -> tuple[str, ...]:
    """Every language that campaigns and copy files name, for a brand without markets."""
    from omni.load.misfit import MisfitError
    from omni.load.scalars.names import locale

    found: dict[str, None] = {}
    for text in _written_locales(documents):
        try:
            found[locale(text)] = None
        except MisfitError:
            continue
    return tuple(found)


def _written_locales(documents: Documents) -> Iterable[str]:
    for document in documents.of("campaign"):
        locales, copy = document.data.get("locales"), document.data.get("copy")
        yield from (text for text in locales if isinstance(text, str)) if isinstance(locales, list) else ()
        yield from (key for key in copy if isinstance(key, str)) if isinstance(copy, dict) else ()
    for document in documents.of("copy"):
        if isinstance(language := document.data.get("copy"), str):
            yield language
