"""Who says what where: the facts of a campaign across, and down each channel, language, market and version."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from omni.model.brief import Brief, BriefKey
from omni.model.channel import Channel
from omni.model.frozen import Frozen
from omni.model.ledger import STATUSES, Entry, Ledger, Status, Verdict
from omni.write.preview.labels import EVERYONE, language, market

State = Literal["wrong", "hand", "said", "silent", "absent"]

_WORDS: Mapping[Status, str] = {
    "variable": "printed by a variable",
    "agrees": "written by hand, as the facts say",
    "incidental": "declared to be no value of the campaign",
    "personal": "the reader's own",
    "unexplained": "that no fact explains",
    "contradicts": "not what is meant",
}


class Reader(NamedTuple):
    """Who reads the same: a channel, a market, a locale and a version."""

    channel: str
    market: str
    locale: str
    version: str


class Cell(Frozen):
    """How readers are told a fact, and in which words: `absent` where they have no such fact."""

    state: State
    words: tuple[str, ...] = ()


class Line(Frozen):
    """Readers in words, and a cell for each fact."""

    channel: str
    language: str
    market: str
    version: str
    cells: tuple[Cell, ...]


class Said(Frozen):
    """The verdict with how its values end, and the matrix: only facts that some message states have a column."""

    verdict: Verdict
    endings: tuple[tuple[str, int], ...]
    facts: tuple[str, ...]
    lines: tuple[Line, ...]
    unsaid: tuple[str, ...]


def said(verdict: Verdict, ledgers: Iterable[Ledger], briefs: Sequence[Brief], channels: Mapping[str, Channel]) -> Said:
    """Gathers what the messages of one campaign say of its facts."""
    told: dict[Reader, dict[str, list[Entry]]] = {}
    for ledger in ledgers:
        facts = told.setdefault(_reader(ledger.message.key), {})
        for entry in ledger.entries:
            for name in entry.facts or _placeholder(entry):
                facts.setdefault(name.partition(".")[0], []).append(entry)
    known = dict.fromkeys(chain.from_iterable(brief.facts for brief in briefs))
    stated = tuple(name for name in known if any(name in facts for facts in told.values()))
    held: dict[Reader, frozenset[str]] = {}
    for brief in briefs:
        held[_reader(brief.key)] = held.get(_reader(brief.key), frozenset()) | frozenset(brief.facts)
    apart = {reader[:3] for reader in held if reader.version}
    lines = (_line(_named(reader, apart), stated, own, told.get(reader, {}), channels) for reader, own in held.items())
    endings = tuple((_WORDS[status], verdict.values.get(status, 0)) for status in STATUSES)
    return Said(verdict, endings, stated, tuple(lines), tuple(name for name in known if name not in stated))


def _named(reader: Reader, apart: Collection[tuple[str, ...]]) -> Reader:
    """Its version in words; `apart` are those of whom some read another version."""
    return reader._replace(version=reader.version or (EVERYONE if reader[:3] in apart else "everyone"))


def _placeholder(entry: Entry) -> tuple[str, ...]:
    """The name that stands for each person's own value, as `<kept>` does: of a fact, or of a field of theirs."""
    named = entry.status == "personal" and entry.text[:1] == "<" and entry.text[-1:] == ">"
    return (entry.text[1:-1],) if named else ()


def _reader(key: BriefKey) -> Reader:
    return Reader(key.channel, key.market, key.locale, key.version)


def _line(
    reader: Reader,
    stated: Iterable[str],
    own: frozenset[str],
    told: Mapping[str, Sequence[Entry]],
    channels: Mapping[str, Channel],
) -> Line:
    channel = channels[reader.channel].title if reader.channel in channels else reader.channel
    cells = tuple(_cell(told[name]) if name in told else Cell("silent" if name in own else "absent") for name in stated)
    return Line(channel, language(reader.locale), market(reader.market), reader.version, cells)


def _cell(entries: Sequence[Entry]) -> Cell:
    statuses = {entry.status for entry in entries}
    state: State = "wrong" if "contradicts" in statuses else "hand" if "agrees" in statuses else "said"
    return Cell(state, tuple(dict.fromkeys(" ".join(entry.text.split()) for entry in entries)))
