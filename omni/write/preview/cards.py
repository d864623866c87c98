"""The matrix of a campaign: message by channel, a card for each text that differs, and what to filter it by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from omni.model.brief import Brief, BriefKey
from omni.model.channel import Channel
from omni.model.claims import Claims
from omni.model.message import Message, MomentClass
from omni.model.plan import Plan
from omni.model.problem import Problem
from omni.write.preview.labels import EVERYONE, days, language
from omni.write.preview.meters import Meter, fullest
from omni.write.preview.sheet import Sheet, SheetWriter, readable_texts

_Visit = tuple[BriefKey, MomentClass]


@dataclass(frozen=True, slots=True)
class Card:
    """One text for a language and whoever reads the same: every market and version in `keys`.

    A card without a sheet stands for a brief that could not be written; `problems` say why, or what else is wrong.
    """

    keys: tuple[BriefKey, ...]
    when: str = ""
    sheet: Sheet | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    meters: tuple[Meter, ...] = ()
    problems: tuple[int, ...] = ()

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
        return self.language, ", ".join(self.markets), ", ".join(self.versions), variant, self.when

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions that read it; everyone else is one of them."""
        return tuple(dict.fromkeys(key.version or EVERYONE for key in self.keys))


@dataclass(frozen=True, slots=True)
class Lane:
    """The cards of one message on one channel."""

    message: str
    channel: Channel
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a filter can keep; `id` is also the class of everything that has it."""

    id: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A row of choices; what does not have the chosen one disappears."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    def classes(self, values: Iterable[str]) -> str:
        """The classes of something that has these values."""
        wanted = set(values)
        return " ".join(choice.id for choice in self.choices if choice.value in wanted)


def lanes(plan: Plan, campaign: str, writer: SheetWriter) -> tuple[Lane, ...]:
    """Puts every message of a campaign on the shelf and lays its cards out, in the order of the campaign."""
    read = {(claims.message.key, claims.message.moment): claims for claims in plan.claims if not claims.message.person}
    written = [message for message in plan.messages if message.key.campaign == campaign]
    cards = [_card(same, plan.problems, writer, read) for same in _same(written)]
    known = {message.key for message in written}
    broken = [brief for brief in plan.briefs if brief.key.campaign == campaign and brief.key not in known]
    cards += [_broken(brief, plan.problems) for brief in broken]
    channels = {brief.key.channel: brief.channel for brief in plan.briefs if brief.key.campaign == campaign}
    return tuple(_lanes(cards, channels, plan.project.campaigns[campaign].messages))


def filters(all_lanes: Sequence[Lane]) -> tuple[Filter, ...]:
    """The filters that leave a choice: channel, language, market, version."""
    cards = [card for lane in all_lanes for card in lane.cards]
    channels = {lane.channel.id: lane.channel.title for lane in all_lanes}
    rows = (
        ("channel", "Channel", channels),
        ("language", "Language", {card.key.locale: card.language for card in cards}),
        ("market", "Market", {market: market for card in cards for market in card.markets}),
        ("version", "Version", {version: version for card in cards for version in card.versions}),
    )
    return tuple(
        Filter(name, label, tuple(Choice(f"{name}-{at}", *item) for at, item in enumerate(values.items())))
        for name, label, values in rows
        if len(values) > 1
    )


def _lanes(cards: Sequence[Card], channels: Mapping[str, Channel], messages: Iterable[str]) -> Iterator[Lane]:
    by_message, by_channel = list(messages), list(channels)

    def place(card: Card) -> tuple[int, int]:
        known = by_message.index(card.key.message) if card.key.message in by_message else len(by_message)
        return known, by_channel.index(card.key.channel)

    for _, group in groupby(sorted(cards, key=place), key=place):
        lane = tuple(group)
        yield Lane(lane[0].key.message, channels[lane[0].key.channel], lane)


def _same(messages: Iterable[Message]) -> list[tuple[Message, ...]]:
    """Groups messages that say the same in one language, whatever their market and version."""
    groups: dict[tuple[object, ...], list[Message]] = {}
    for message in messages:
        key = message.key
        said = tuple((name, part.text) for name, part in message.parts.items())
        same = (key.message, key.channel, key.locale, key.variant, message.moment, said)
        groups.setdefault(same, []).append(message)
    return [tuple(group) for group in groups.values()]


def _card(
    same: Sequence[Message], problems: Sequence[Problem], writer: SheetWriter, read: Mapping[_Visit, Claims]
) -> Card:
    message = same[0]
    names = {one.name for one in same}
    card = Card(
        keys=tuple(one.key for one in same),
        when=days(message.moment),
        texts=readable_texts(message) or _read_back(read.get((message.key, message.moment))),
        problems=tuple(
            number
            for number, problem in enumerate(problems, 1)
            if problem.campaign == message.key.campaign and problem.seen and problem.seen.message in names
        ),
    )
    sheet = writer.put(message, card.readers)
    return replace(card, sheet=sheet, meters=fullest(sheet.meters))


def _read_back(claims: Claims | None) -> dict[str, str]:
    """What a page says, for channels that have no text part, such as a letter."""
    return {name: readable.text.strip("\n") for name, readable in claims.readable.items()} if claims else {}


def _broken(brief: Brief, problems: Sequence[Problem]) -> Card:
    """Leads to what the problems say about this message, else about its channel's folder, else about its campaign."""
    start = f"{brief.key.channel} ({brief.key.locale}"
    own = [problem.campaign == brief.key.campaign for problem in problems]
    near = (
        [
            mine and bool(problem.seen and problem.seen.message.startswith(start))
            for mine, problem in zip(own, problems)
        ],
        [problem.place.file.startswith(f"{brief.channel.folder}/") for problem in problems],
        own,
    )
    found = next(([at for at, fits in enumerate(hits, 1) if fits] for hits in near if any(hits)), [])
    return Card((brief.key,), problems=tuple(found))
