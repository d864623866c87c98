"""The matrix of a campaign: message by channel, a card for each text that differs, and what to filter it by."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby

from omni.model.brief import Brief, BriefKey
from omni.model.campaign import Campaign
from omni.model.channel import Channel
from omni.model.claims import Claims
from omni.model.frozen import Frozen, field, replace
from omni.model.message import Message, MomentClass
from omni.model.problem import Problem
from omni.read.meters import Meter
from omni.write.preview.desk import Desk
from omni.write.preview.labels import EVERYONE, days, language, market
from omni.write.preview.problems import Numbered
from omni.write.preview.sheet import Sheet, readable_texts

_Visit = tuple[BriefKey, MomentClass]


class Card(Frozen):
    """One text for a language and whoever reads the same: every market and version in `keys`.

    `audience` says the versions in words, nothing where there is only one. A card without a sheet stands for a brief
    that could not be written; `problems` say why, or what else is wrong.
    """

    keys: tuple[BriefKey, ...]
    audience: str = ""
    when: str = ""
    sheet: Sheet | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    meters: tuple[Meter, ...] = ()
    problems: tuple[Numbered, ...] = ()

    @property
    def key(self) -> BriefKey:
        """The first of its keys."""
        return self.keys[0]

    @property
    def language(self) -> str:
        """Its language in words."""
        return language(self.key.locale)

    @property
    def markets(self) -> tuple[str, ...]:
        """The markets that read it."""
        return tuple(dict.fromkeys(key.market for key in self.keys))

    @property
    def readers(self) -> tuple[str, ...]:
        """Who reads it, in words: language, markets, versions, variant, when."""
        variant = f"variant {self.key.variant}" if self.key.variant else ""
        return self.language, ", ".join(map(market, self.markets)), self.audience, variant, self.when

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions that read it; everyone else is one of them."""
        return tuple(dict.fromkeys(key.version or EVERYONE for key in self.keys))


class Lane(Frozen):
    """The cards of one message on one channel."""

    message: str
    channel: Channel
    cards: tuple[Card, ...]


class Choice(Frozen):
    """One value that a filter can keep; `id` is also the class of everything that has it."""

    id: str
    value: str
    label: str


class Filter(Frozen):
    """A row of choices; what does not have the chosen one disappears."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    def classes(self, values: Iterable[str]) -> str:
        """The classes of something that has these values."""
        wanted = set(values)
        return " ".join(choice.id for choice in self.choices if choice.value in wanted)


def lanes(desk: Desk, campaign: Campaign) -> tuple[Lane, ...]:
    """Puts every message of a campaign on the shelf and lays its cards out, all in the order of the campaign's file."""
    plan = desk.plan
    briefs = [brief for brief in plan.briefs if brief.key.campaign == campaign.id]
    written = [message for message in plan.messages if message.key.campaign == campaign.id]
    read = {(claims.message.key, claims.message.moment): claims for claims in plan.claims if not claims.message.person}
    known = {message.key for message in written}
    offered = {brief.key[1:3]: set[str]() for brief in briefs}
    for brief in briefs:
        offered[brief.key[1:3]].add(brief.key.version)
    cards = [_card(same, desk, read, offered[same[0].key[1:3]]) for same in _same(written)]
    cards += [_broken(brief, desk.problems, offered[brief.key[1:3]]) for brief in briefs if brief.key not in known]
    place = _order(campaign)
    channels = {brief.key.channel: brief.channel for brief in briefs}
    return tuple(
        Lane(message, channels[channel], tuple(group))
        for (message, channel), group in groupby(sorted(cards, key=place), key=lambda card: card.key[1:3])
    )


def filters(all_lanes: Sequence[Lane]) -> tuple[Filter, ...]:
    """The filters that leave a choice: channel, language, market, version."""
    cards = [card for lane in all_lanes for card in lane.cards]
    channels = {lane.channel.id: lane.channel.title for lane in all_lanes}
    rows = (
        ("channel", "Channel", channels),
        ("language", "Language", {card.key.locale: card.language for card in cards}),
        ("market", "Market", {name: market(name) for card in cards for name in card.markets}),
        ("version", "Version", {version: version for card in cards for version in card.versions}),
    )
    return tuple(
        Filter(name, label, tuple(Choice(f"{name}-{at}", *item) for at, item in enumerate(values.items())))
        for name, label, values in rows
        if len(values) > 1
    )


def _order(campaign: Campaign) -> Callable[[Card], tuple[object, ...]]:
    """Sorts cards as the campaign names messages, channels, languages, markets and versions."""
    orders = (
        tuple(campaign.messages),
        campaign.channels,
        campaign.markets,
        campaign.locales,
        ("", *(version.segment for version in campaign.versions)),
    )

    def place(card: Card) -> tuple[object, ...]:
        parts = zip(card.key[1:6], orders, strict=True)
        message, channel, market, locale, version = (_at(part, order) for part, order in parts)
        return message, channel, locale, market, version, card.key, card.when

    return place


def _at(value: str, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(value) if value in order else len(order)), value


def _same(messages: Iterable[Message]) -> list[tuple[Message, ...]]:
    """Groups messages that say the same in one language, whatever their market and version."""
    groups: dict[tuple[object, ...], list[Message]] = {}
    for message in messages:
        key = message.key
        said = tuple((name, part.text) for name, part in message.parts.items())
        same = (key.message, key.channel, key.locale, key.variant, message.moment, said)
        groups.setdefault(same, []).append(message)
    return [tuple(group) for group in groups.values()]


def _card(same: Sequence[Message], desk: Desk, read: Mapping[_Visit, Claims], offered: Collection[str]) -> Card:
    message = same[0]
    names = {one.name for one in same}
    readable = _read_back(read.get((message.key, message.moment)))
    card = Card(
        keys=tuple(one.key for one in same),
        audience=_audience([one.brief for one in same], offered),
        when=days(message.moment),
        texts=readable_texts(message) or readable,
        problems=tuple(one for one in desk.problems if _seen_in(one.problem, message.key.campaign, names)),
    )
    sheet = desk.writer.put(message, card.readers, readable)
    return replace(card, sheet=sheet, meters=sheet.meters)


def _audience(briefs: Sequence[Brief], offered: Collection[str]) -> str:
    """The versions that read it, of those that this message has on this channel."""
    named = [version.segment for version in briefs[0].campaign.versions if version.segment in offered]
    read = dict.fromkeys(brief.key.version for brief in briefs)
    if named and read.keys() >= {"", *named}:
        return "everyone"
    return ", ".join(version or EVERYONE for version in read) if named else ""


def _read_back(claims: Claims | None) -> dict[str, str]:
    """What each part says to a reader, also where it is a page, such as a letter."""
    return {name: readable.text.strip("\n") for name, readable in claims.readable.items()} if claims else {}


def _seen_in(problem: Problem, campaign: str, names: set[str]) -> bool:
    return problem.campaign == campaign and problem.seen is not None and problem.seen.message in names


def _broken(brief: Brief, problems: Sequence[Numbered], offered: Collection[str]) -> Card:
    """Leads to what the problems say about this message, else about its channel's folder, else about its campaign."""
    key = brief.key
    own = [one for one in problems if one.problem.campaign == key.campaign]
    start = f"{key.channel} ({key.locale}"
    near = (
        [one for one in own if one.problem.seen and one.problem.seen.message.startswith(start)],
        [one for one in problems if one.problem.place.file.startswith(f"{brief.channel.folder}/")],
        own,
    )
    return Card((key,), _audience([brief], offered), problems=tuple(next(filter(None, near), ())))
