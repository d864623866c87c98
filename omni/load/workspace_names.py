"""Every name that the shared files declare, by sort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from omni.load.documents import Documents
from omni.load.notes import Names
from omni.load.plain import Plain
from omni.load.values.audience import KNOWN_COLUMNS
from omni.model.brand import Brand
from omni.model.channel import Channel
from omni.model.frozen import replace
from omni.model.outline import Outline, joined
from omni.model.policy import Policy

ALWAYS_HAPPENS = frozenset({"unsubscribed", "bounced", "complained"})
"""What can happen to any message, whatever its channel reports."""


def of_channels(channels: Mapping[str, Channel], documents: Documents) -> Names:
    """The channels; those whose file does not fit are declared all the same."""
    declared = {name for document in documents.of("channel") if isinstance(name := document.data.get("channel"), str)}
    hidden = "channel" in documents.hidden or any(not document.whole for document in documents.of("channel"))
    return replace(Names.of("channel", channels, None if hidden else declared), made_by="omni new channel")


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


def of_messages(outlines: Iterable[Outline], *, some: bool) -> Names:
    """The messages of all campaigns, as their files name them; where there is no campaign, any name goes."""
    all_of = joined(outlines)
    names = Names.of("message", {"main", *all_of.messages}, () if all_of.whole else None)
    return names if some else names.opened()


def of_tags(outlines: Iterable[Outline]) -> Names:
    """The tags of all campaigns; one that none has yet may be for campaigns to come, unless it is nearly another."""
    all_of = joined(outlines)
    return Names.of("tag", all_of.tags, () if all_of.whole else None).opened()


def of_costs(policy: Policy, channels: Mapping[str, Channel], documents: Documents) -> Names:
    """The currencies in which messages cost something."""
    paid = {code for cost in policy.costs for code in cost.amounts}
    priced = (code for channel in channels.values() for code in channel.cost if code.isupper())
    hidden = "policy" in documents.hidden or any(not document.whole for document in documents.of("policy"))
    return Names.of("currency", {*paid, *priced}, None if hidden else ())


def outlines(documents: Documents) -> dict[str, Outline]:
    """What the files of campaigns and of their copy declare, by file."""
    found = {file: Outline(whole=False) for file, kinds in documents.hiding.items() if "campaign" in kinds}
    for document in documents.of("campaign"):
        found[document.file] = Outline(
            ids=tuple(_texts([document.data.get("campaign")])),
            messages=tuple(_names(document.data.get("messages"))),
            locales=tuple(_locales((*_texts(document.data.get("locales")), *_names(document.data.get("copy"))))),
            whole=document.whole,
            tags=tuple(_texts(_listed(document.data.get("tags")))),
        )
    for document in documents.of("copy"):
        found[document.file] = Outline(
            messages=tuple(_names(document.data.get("messages"))),
            locales=tuple(_locales(_texts([document.data.get("copy")]))),
            whole=document.whole,
        )
    return found


def _listed(written: Plain) -> Plain:
    return [written] if isinstance(written, str) else written


def _names(group: Plain) -> Iterable[str]:
    return group if isinstance(group, dict) else ()


def _texts(group: Plain) -> Iterable[str]:
    return (text for text in group if isinstance(text, str)) if isinstance(group, list) else ()


def _locales(written: Iterable[str]) -> Iterator[str]:
    from omni.load.misfit import MisfitError
    from omni.load.scalars.names import locale

    for text in written:
        with suppress(MisfitError):
            yield locale(text)
