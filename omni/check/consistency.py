"""Whether a campaign's messages say what is meant: their ledgers, and the verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from omni.check.signing import Signed
from omni.check.subjects import Subjects
from omni.check.waiving import Waived
from omni.model.claims import Claims
from omni.model.ledger import Entry, Ledger, Unexplained, Verdict, Word
from omni.model.message import Message
from omni.model.place import Place, Where
from omni.model.problem import Level
from omni.model.project import Project
from omni.read.ledger import Contradiction, counted, ledger_of
from omni.read.written import seen, stretch, where

_CONTRADICT = frozenset({"CON", "FCT", "BRD", "LNK"})
_NONE = frozenset({"CON111", "CON112", "CON201", "FCT103", "FCT104", "LNK104", "LNK105", "LNK107", "LNK108"})
"""Rules of these families that find something else than a value which is not what is meant."""

_MISSING = frozenset({"REQ101", "CON111", "LOC104"})
_UNREAD = frozenset({"YML", "TPL"})


def ledgers_of(claims: Iterable[Claims], told: Waived) -> tuple[Ledger, ...]:
    """The ledger of each message; which of its values contradict what is meant, the rules have said."""
    contradictions: dict[int, list[Contradiction]] = defaultdict(list)
    for found, is_allowed in ((told.kept, False), (told.allowed, True)):
        for one in found:
            seen_at = one.problem.seen
            if one.message and seen_at and seen_at.part and _contradicts(one):
                fact = one.problem.clash.fact if one.problem.clash else ""
                spot = Contradiction(seen_at.part, seen_at.start, seen_at.end, fact, is_allowed)
                contradictions[id(one.message)].append(spot)
    return tuple(ledger_of(said, contradictions.get(id(said.message), ())) for said in claims)


def verdicts_of(subjects: Subjects, ledgers: Sequence[Ledger], told: Waived) -> Iterator[Verdict]:
    """The verdict of each campaign."""
    own: dict[str, list[tuple[Ledger, Claims]]] = defaultdict(list)
    for ledger, claims in zip(ledgers, subjects.claims, strict=True):
        own[ledger.message.key.campaign].append((ledger, claims))
    for name in subjects.project.campaigns:
        yield _verdict(subjects.project, name, own[name], told)


def _verdict(project: Project, name: str, own: Sequence[tuple[Ledger, Claims]], told: Waived) -> Verdict:
    kept = [one for one in told.kept if one.problem.campaign == name]
    contradictions = len(_distinct(one for one in kept if _contradicts(one)))
    waived = len(_distinct(one for one in told.allowed if one.problem.campaign == name and _contradicts(one)))
    missing = len(_distinct(one for one in kept if _lacks(one)))
    unexplained = tuple(_unexplained(project, own))
    messages = {(ledger.message.key, ledger.message.moment) for ledger, _ in own}
    word: Word = (
        "contradicted"
        if contradictions
        else "incomplete"
        if missing or not messages
        else "unproved"
        if unexplained
        else "accepted"
        if waived
        else "proved"
    )
    values = counted(ledger for ledger, _ in own)
    return Verdict(name, word, len(messages), values, unexplained, contradictions, waived, missing)


def _contradicts(one: Signed) -> bool:
    code = one.problem.code
    return code.rstrip("0123456789") in _CONTRADICT and code not in _NONE


def _lacks(one: Signed) -> bool:
    code = one.problem.code
    is_unread = code.rstrip("0123456789") in _UNREAD and one.problem.level is Level.ERROR
    return code in _MISSING or is_unread


def _distinct(found: Iterable[Signed]) -> set[object]:
    return {(one.problem.code, one.problem.place) for one in found}


def _unexplained(project: Project, own: Iterable[tuple[Ledger, Claims]]) -> Iterator[Unexplained]:
    """Each place once, with all messages in which it is read."""
    alike: dict[object, list[tuple[Message, Unexplained]]] = {}
    places = _Places(project.sources.place)
    for ledger, claims in own:
        for entry in ledger.entries:
            if entry.status == "unexplained":
                one = _as_read(places, claims, entry)
                alike.setdefault((one.place, one.text), []).append((ledger.message, one))
    for same in alike.values():
        names = tuple(dict.fromkeys(message.name for message, _ in same))
        first = same[0][1]
        yield Unexplained(first.text, first.kind, first.place, names, first.before, first.after)


class _Places(dict[Where, Place]):
    """The places of a campaign, each looked for once: a text of copy is read in many messages."""

    def __init__(self, find: Callable[[Where], Place]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, where: Where) -> Place:
        self[where] = self._find(where)
        return self[where]


def _as_read(places: _Places, claims: Claims, entry: Entry) -> Unexplained:
    there = stretch(claims, entry.part, entry.start, entry.end)
    shown = seen(claims, there)
    return Unexplained(
        entry.text, entry.kind, places[where(claims, there)], (claims.message.name,), shown.before, shown.after
    )
