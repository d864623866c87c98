"""What of a message stays although its facts have changed, and what of its wording changes with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.claims import Claim, Claims, Readable
from omni.model.facts import Fact
from omni.model.retold import Retold
from omni.read.ledger.agreeing import facts_stated
from omni.read.written import stretch

_FACT = "\x00"


class Kept(NamedTuple):
    """A value that still stands in the message once its fact has another."""

    claim: Claim
    fact: Fact


class Reworded(NamedTuple):
    """Words beside the values that are others once the facts have other values."""

    claim: Claim
    instead: str


def kept(retold: Retold) -> Iterator[Kept]:
    """The values in texts of facts and of the brand that are what another fact said before it changed."""
    facts = retold.before.message.brief.facts
    for claim in retold.after.claims:
        is_printed = claim.origins and all(origin.kind in {"fact", "brand"} for origin in claim.origins)
        if not is_printed or claim.kind in {"link", "name", "place"} or facts_stated(retold.after, claim) is not None:
            continue
        for name in facts_stated(retold.before, claim) or ():
            if name not in claim.facts:
                yield Kept(claim, facts[name])


def reworded(retold: Retold) -> Iterator[Reworded]:
    """Where the wording of a part hangs on what a fact says, its first difference."""
    for part, readable in retold.before.readable.items():
        after = retold.after.readable.get(part)
        if after is None:
            continue
        before, other = _words(readable), _words(after)
        if [word for word, _ in before] != [word for word, _ in other]:
            yield _difference(retold.before, part, before, other)


def _words(readable: Readable) -> list[tuple[str, int]]:
    """The words of a part with their offsets; what the variable of a fact printed is one word, whatever it says."""
    found: list[tuple[str, int]] = []
    text, at = readable.text, 0
    for piece in (*readable.pieces, None):
        if piece is None or piece.origin.kind == "fact":
            found += _plain(text, at, piece.start if piece else len(text))
            at = piece.end if piece else at
            found += [(_FACT + piece.origin.name, piece.start)] if piece else []
    return found


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        yield word, at
        at += len(word)


def _difference(claims: Claims, part: str, before: list[tuple[str, int]], after: list[tuple[str, int]]) -> Reworded:
    """The words from the first to the last that differ, of each side."""
    first, last = 0, 0
    shortest = min(len(before), len(after))
    while first < shortest and before[first][0] == after[first][0]:
        first += 1
    while last < shortest - first and before[-1 - last][0] == after[-1 - last][0]:
        last += 1
    own = before[first : len(before) - last] or before[max(0, first - 1) : first] or before[:1]
    word, at = own[-1] if own else ("", 0)
    start = own[0][1] if own else 0
    end = at + (len(word) if not word.startswith(_FACT) else 1)
    others = (word for word, _ in after[first : len(after) - last])
    told = (f"{{{{ {word[1:]} }}}}" if word.startswith(_FACT) else word for word in others)
    return Reworded(stretch(claims, part, start, end), " ".join(told))
