"""What is remembered from run to run: what each campaign says of itself, and what was wrong with it.

It is data and no code, keyed by the content of everything that it was made from; what cannot be read is not believed.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from msgspec import DecodeError, Struct
from msgspec.msgpack import Decoder, Encoder

from omni.model.frozen import Frozen, field
from omni.model.ledger import Verdict
from omni.model.outline import Outline
from omni.model.problem import Problem

Value = TypeVar("Value")

_MOST = 20_000


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


class Memory(Struct):
    """Outlines and what was found, by the digest of what they were made from, the least recently used first."""

    outlines: dict[str, Outline] = field(default_factory=dict)
    judged: dict[str, Judged] = field(default_factory=dict)

    def used(self, outlines: dict[str, Outline], judged: dict[str, Judged]) -> Memory:
        """The same with what was used last behind all else, and without what has been of no use for long."""
        return Memory(_recent(self.outlines, outlines), _recent(self.judged, judged))


def recalled(keeper: Keeper | None) -> Memory:
    """What is remembered; nothing where that is damaged."""
    try:
        return _DECODER.decode(keeper.recall()) if keeper else Memory()
    except DecodeError:
        return Memory()


def kept(memory: Memory) -> bytes:
    """What `recalled` reads."""
    return _ENCODER.encode(memory)


def _recent(known: dict[str, Value], used: dict[str, Value]) -> dict[str, Value]:
    older = {key: value for key, value in known.items() if key not in used}
    return dict(list({**older, **used}.items())[-_MOST:])


_DECODER = Decoder(Memory)
_ENCODER = Encoder()
