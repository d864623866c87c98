"""What is remembered from run to run: what each campaign says of itself, what was wrong with it, and what was told.

It is data and no code, keyed by the content of everything that it was made from; what cannot be read is not believed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from msgspec import DecodeError, Raw, Struct
from msgspec.msgpack import Decoder, Encoder

from omni.model.frozen import Frozen, field, replace
from omni.model.ledger import Verdict
from omni.model.outline import Outline
from omni.model.problem import Problem

Key = TypeVar("Key")
Value = TypeVar("Value")

_STATES = 4
"""Of how many states of a workspace what was found is remembered: of some branches, say."""
_FEWEST = 1_000
_MOST_ANSWERS = 16


class Keeper(Protocol):
    """Where memory lasts between runs."""

    def recall(self) -> bytes:
        """What was kept, or nothing."""
        ...

    def keep(self, data: bytes) -> None:
        """Keeps it, if that is possible."""
        ...


class Judged(Frozen):
    """What was found in some files: what is wrong, and whether the campaigns in them say what is meant."""

    problems: tuple[Problem, ...]
    verdicts: tuple[Verdict, ...] = ()


class Found(Frozen):
    """The problems, sorted by place, how many campaigns were looked at for them, and the verdicts of these.

    `latest` has the last date (ISO 8601) of every campaign that has one.
    """

    problems: tuple[Problem, ...]
    campaigns: int
    verdicts: tuple[Verdict, ...] = ()
    latest: tuple[tuple[str, str], ...] = ()


class Answer(Frozen, array_like=True):
    """What was found, as it was kept, and the digest of all that it was found in."""

    state: str
    found: Raw


class Memory(Struct, omit_defaults=True):
    """Outlines and what was found, by the digest of what they were made from, the least recently used first.

    What was found is kept as it was written, and read only where it is wanted; `read` is what was, in this process.
    `answers` are by what was asked.
    """

    outlines: dict[str, Outline] = field(default_factory=dict)
    judged: dict[str, Raw] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    read: dict[str, Judged] = field(default_factory=dict)

    def known(self, keys: Mapping[Key, str]) -> dict[Key, Judged]:
        """What is remembered under some of the keys; what cannot be read is forgotten."""
        found: dict[Key, Judged] = {}
        for of, key in keys.items():
            judged = self.read.get(key)
            if judged is None and key in self.judged:
                judged = _read(_JUDGED, self.judged[key])
            if judged is None:
                self.judged.pop(key, None)
            else:
                found[of] = judged
        return found

    def answer(self, question: str, state: str) -> Found | None:
        """What was found when the same was asked in the same state."""
        kept = self.answers.get(question)
        return _read(_FOUND, kept.found) if kept and kept.state == state else None

    def with_answer(self, question: str, state: str, found: Found) -> Memory:
        """The same, and what was found now."""
        answer = Answer(state, Raw(_ENCODER.encode(found)))
        return Memory(self.outlines, self.judged, _recent(self.answers, {question: answer}, _MOST_ANSWERS), self.read)

    def used(self, outlines: dict[str, Outline], judged: dict[str, Judged]) -> Memory:
        """The same with what was used last behind all else, and without what has been of no use for long."""
        written = {key: self.judged.get(key) or Raw(_ENCODER.encode(found)) for key, found in judged.items()}
        most = max(_FEWEST, _STATES * len(outlines))
        return Memory(_recent(self.outlines, outlines, most), _recent(self.judged, written, most), self.answers, judged)


class Resident(Struct):
    """Memory that stays with a process which looks again and again; `rest` hands it on to the processes to come."""

    keeper: Keeper | None
    memory: Memory | None = None
    is_handed_on: bool = True

    def rest(self) -> None:
        """Keeps what was found since the last rest."""
        if self.memory and self.keeper and not self.is_handed_on:
            self.keeper.keep(kept(self.memory))
        self.is_handed_on = True


def recalled(keeper: Keeper | Resident | None) -> Memory:
    """What is remembered; nothing where that is damaged."""
    if isinstance(keeper, Resident):
        return keeper.memory or recalled(keeper.keeper)
    try:
        return _DECODER.decode(keeper.recall()) if keeper else Memory()
    except DecodeError:
        return Memory()


def remember(memory: Memory, keeper: Keeper | Resident) -> None:
    """Keeps what `recalled` gives."""
    if isinstance(keeper, Resident):
        keeper.memory, keeper.is_handed_on = memory, False
    else:
        keeper.keep(kept(memory))


def kept(memory: Memory) -> bytes:
    """What `recalled` reads."""
    return _ENCODER.encode(replace(memory, read={}))


def _read(decoder: Decoder[Value], written: Raw) -> Value | None:
    try:
        return decoder.decode(written)
    except DecodeError:
        return None


def _recent(known: dict[str, Value], used: dict[str, Value], most: int) -> dict[str, Value]:
    older = {key: value for key, value in known.items() if key not in used}
    return dict(list({**older, **used}.items())[-most:])


_DECODER = Decoder(Memory)
_JUDGED = Decoder(Judged)
_FOUND = Decoder(Found)
_ENCODER = Encoder()
