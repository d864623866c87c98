"""The ledger of a message: every value that it states ends in it once, with what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from omni.model.claims import Claim, Claims, Readable
from omni.model.frozen import Frozen
from omni.model.ledger import Entry, Ledger, Status
from omni.model.message import Piece
from omni.model.regex import regex
from omni.read.agreement import is_incidental
from omni.read.agreement.subjects import language_of
from omni.read.ledger.agreeing import facts_stated
from omni.read.ledger.known import known_stretches
from omni.read.ledger.tokens import tokens, whole_digits
from omni.read.written import stretch

_SAID_IN_WORDS = frozenset({"percent", "money", "bundle", "multiplier"})
"""Kinds that are a value even where no digit and no number says so: `half price`."""

_JOINED = regex(r"[.,:/–-]|[^\S\n]?")
_START, _END = itemgetter(0), itemgetter(1)
_Stretch = tuple[int, int]


class Contradiction(Frozen):
    """Characters of a part that a rule found to be not what is meant, and the fact that they contradict."""

    part: str
    start: int
    end: int
    fact: str = ""
    waived: bool = False


def ledger_of(claims: Claims, contradictions: Iterable[Contradiction] = ()) -> Ledger:
    """Every value of a message. What rules found to contradict a fact is decided by them."""
    found = tuple(contradictions)
    language = language_of(claims)
    parts = (_Account(claims, readable, language) for readable in claims.readable.values())
    return Ledger(claims.message, tuple(entry for part in parts for entry in part.entries(found)))


class _Account:
    """One part on the way into the ledger: which of its characters are accounted for, and by what."""

    def __init__(self, claims: Claims, readable: Readable, language: str) -> None:
        self._claims = claims
        self._readable = readable
        self._tokens = tokens(readable.text, language)
        self._variables = [piece for piece in readable.pieces if piece.origin.kind != "copy"]
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._entries: list[Entry] = []

    def entries(self, contradictions: Sequence[Contradiction]) -> list[Entry]:
        """What is accounted for first is not accounted for again: contradictions, then values, then bare numbers."""
        said = [
            one for one in self._claims.claims if one.part == self._readable.part and one.role not in {"href", "qr"}
        ]
        for one in contradictions:
            if one.part == self._readable.part:
                self._contradict(one, said)
        for claim in sorted(said, key=lambda one: (one.start - one.end, one.start)):
            self._claim(claim)
        for piece in self._variables:
            self._piece(piece)
        for where in known_stretches(self._claims, self._readable.text):
            if any(_is_within(token, where) and self._is_free(*token) for token in self._inside(*where)):
                self._add("agrees", where)
        for start, end in self._together(self._free()):
            self._add(self._by_hand(start, end), (start, end))
        return self._entries

    def _contradict(self, one: Contradiction, said: Iterable[Claim]) -> None:
        kind = next((claim.kind for claim in said if (claim.start, claim.end) == (one.start, one.end)), "")
        first, last = whole_digits(self._readable.text, one.start, one.end)
        text, facts = self._readable.text[first:last], (one.fact,) if one.fact else ()
        self._take(Entry("contradicts", one.part, first, last, text, kind, facts, one.waived))

    def _claim(self, claim: Claim) -> None:
        inside = self._inside(claim.start, claim.end)
        pieces = self._pieces(claim.start, claim.end)
        if claim.kind == "name" or not (inside or claim.kind in _SAID_IN_WORDS or _is_printed(claim)):
            return
        if pieces and all(_covered(token, pieces) for token in inside or ((claim.start, claim.end),)):
            self._add(_status(pieces), (claim.start, claim.end), claim.kind, _facts(pieces))
            return
        status, facts = self._by_hand(claim.start, claim.end), tuple[str, ...]()
        if status == "unexplained":
            stated = facts_stated(self._claims, claim)
            status, facts = ("agrees", stated) if stated is not None else (status, ())
        self._add(status, (claim.start, claim.end), claim.kind, facts)

    def _inside(self, start: int, end: int) -> Sequence[_Stretch]:
        """The tokens that some characters touch."""
        first = bisect_right(self._tokens, start, key=_END)
        return self._tokens[first : bisect_left(self._tokens, end, first, key=_START)]

    def _piece(self, piece: Piece) -> None:
        kind, where = piece.origin.kind, (piece.start, piece.end)
        first = bisect_left(self._tokens, (piece.start, 0))
        if kind == "brand" and not any(_is_within(token, where) for token in self._tokens[first : first + 1]):
            return
        if piece.start < piece.end:
            facts = (piece.origin.name,) if kind == "fact" else ()
            self._add("personal" if kind == "personal" else "variable", where, facts=facts)

    def _by_hand(self, start: int, end: int) -> Status:
        there = stretch(self._claims, self._readable.part, start, end)
        return "incidental" if is_incidental(self._claims, there) else "unexplained"

    def _add(self, status: Status, where: _Stretch, kind: str = "", facts: tuple[str, ...] = ()) -> None:
        """Takes these characters with the whole of each number; of one half printed, half written nothing is known."""
        first, last = whole_digits(self._readable.text, *where)
        if status == "variable" and (first, last) != where:
            status, facts = "unexplained", ()
        self._take(Entry(status, self._readable.part, first, last, self._readable.text[first:last], kind, facts))

    def _take(self, entry: Entry) -> None:
        if self._is_free(entry.start, entry.end):
            at = bisect_left(self._starts, entry.start)
            self._starts.insert(at, entry.start)
            self._ends.insert(at, entry.end)
            self._entries.insert(at, entry)

    def _is_free(self, start: int, end: int) -> bool:
        """True if nothing of these characters is taken; those that are stand in order and apart."""
        at = bisect_left(self._starts, end)
        return start < end and (at == 0 or self._ends[at - 1] <= start)

    def _free(self) -> Iterator[_Stretch]:
        return (token for token in self._tokens if self._is_free(*token))

    def _together(self, free: Iterable[_Stretch]) -> Iterator[_Stretch]:
        """Numbers and signs that nothing but a point or a dash keeps apart are one value: `10:30`, `€ 7,50`."""
        running: _Stretch | None = None
        for start, end in [*free]:
            if running and self._is_one(running, (start, end)):
                running = running[0], end
                continue
            if running:
                yield running
            running = start, end
        if running:
            yield running

    def _is_one(self, first: _Stretch, second: _Stretch) -> bool:
        """True for two that stand together and are accounted for alike."""
        together = _JOINED.fullmatch(self._readable.text, first[1], second[0]) and self._is_free(first[0], second[1])
        return bool(together) and self._by_hand(*first) == self._by_hand(*second) == self._by_hand(first[0], second[1])

    def _pieces(self, start: int, end: int) -> list[Piece]:
        return [piece for piece in self._variables if piece.start < end and start < piece.end]


def _is_printed(claim: Claim) -> bool:
    """True for a value in words that a variable printed: a place, a date such as tomorrow."""
    return bool(claim.facts) or claim.personal


def _is_within(token: _Stretch, where: _Stretch) -> bool:
    return where[0] <= token[0] and token[1] <= where[1]


def _covered(token: _Stretch, pieces: Iterable[Piece]) -> bool:
    return any(piece.start <= token[0] and token[1] <= piece.end for piece in pieces)


def _status(pieces: Iterable[Piece]) -> Status:
    return "personal" if any(piece.origin.kind == "personal" for piece in pieces) else "variable"


def _facts(pieces: Iterable[Piece]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.origin.name for piece in pieces if piece.origin.kind == "fact"))


def counted(ledgers: Iterable[Ledger]) -> Mapping[Status, int]:
    """How many values end in each way."""
    found: dict[Status, int] = {}
    for ledger in ledgers:
        for entry in ledger.entries:
            found[entry.status] = found.get(entry.status, 0) + 1
    return found
