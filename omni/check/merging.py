"""One mistake, one problem."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import cache

from omni.check.signing import Signed
from omni.model.frozen import replace
from omni.model.place import Place
from omni.model.problem import Note, Problem

_Position = tuple[int, int]
_FAMILIES = ("CON", "FCT", "REQ", "SRC", "LOC")
_OWN_MATTERS = ("CHN", "LAW")
_NAMED = 3


def merged(found: Iterable[Signed]) -> list[Signed]:
    """Joins what is one mistake: the same finding in many messages, and findings whose places overlap.

    Of overlapping ones the gravest stays, then the first by family (CON, FCT, REQ, SRC, LOC, rest), then the more
    special, which has the higher code; the others become its related notes. A place without an end is a point and
    overlaps nothing; the size of a text (CHN) is another matter than what it says, and so is what the law says of it.
    """
    kept: list[Signed] = []
    taken: dict[tuple[str, str], list[tuple[_Position, _Position, int]]] = {}
    for one in sorted(_told_once(found), key=_rank):
        place = one.problem.place
        stretches = taken.setdefault((place.file, _matter(one)), [])
        at = _overlapping(place, stretches)
        if at is not None:
            kept[at] = replace(kept[at], problem=_with_note(kept[at].problem, one.problem))
            continue
        if place.end_line:
            for matter in _matters(one):
                insort(taken.setdefault((place.file, matter), []), (_start(place), _end(place), len(kept)))
        kept.append(one)
    return kept


def _matter(one: Signed) -> str:
    family = one.problem.code[:3]
    return family if family in _OWN_MATTERS else ""


def _matters(one: Signed) -> tuple[str, ...]:
    """What a problem is about; a key that has become text makes that text longer."""
    return ("", "CHN") if one.problem.name == "key-in-copy" else (_matter(one),)


def _rank(one: Signed) -> tuple[int, tuple[int, int], Place, str]:
    problem = one.problem
    return -problem.level, _order(problem.code), problem.place, problem.sentence


@cache
def _order(code: str) -> tuple[int, int]:
    """The place of a family, and that of a rule in it."""
    family = code.rstrip("0123456789")
    return _FAMILIES.index(family) if family in _FAMILIES else len(_FAMILIES), -int(code[-3:] or 0)


def _overlapping(place: Place, stretches: list[tuple[_Position, _Position, int]]) -> int | None:
    """Which of the stretches overlaps the place; they are sorted and do not overlap each other."""
    if not place.end_line:
        return None
    after = bisect_left(stretches, (_end(place),))
    if after and _start(place) < stretches[after - 1][1]:
        return stretches[after - 1][2]
    return None


def _start(place: Place) -> _Position:
    return place.line, place.column


def _end(place: Place) -> _Position:
    return place.end_line, place.end_column


def _with_note(problem: Problem, other: Problem) -> Problem:
    notes = (Note(other.place, other.sentence), *other.related) if other.sentence != problem.sentence else other.related
    return replace(problem, related=tuple(dict.fromkeys((*problem.related, *notes))), fix=problem.fix or other.fix)


def _told_once(found: Iterable[Signed]) -> list[Signed]:
    """Joins findings that differ only in the message that shows them."""
    alike: dict[tuple[str, Place, str], list[Signed]] = {}
    for one in found:
        problem = one.problem
        message = problem.seen.message if problem.seen else ""
        sentence = _bare(problem).replace(message, "…") if message else _bare(problem)
        alike.setdefault((problem.code, problem.place, sentence), []).append(one)
    return [_one_for_all(same) for same in alike.values()]


def _one_for_all(same: list[Signed]) -> Signed:
    if len(same) == 1 and not same[0].problem.also and len(same[0].problem.related) < 2:
        return same[0]
    gravest = max(same, key=lambda one: one.problem.level)
    first = gravest.problem
    own = {first.seen.message} if first.seen else set()
    seen = (name for one in same for name in _seen_in(one.problem))
    names = tuple(name for name in dict.fromkeys(seen) if name not in own)
    related: dict[Place, Note] = {}
    for note in (note for one in same for note in one.problem.related):
        related.setdefault(note.place, note)
    sentence = _bare(first) + _suffix(names)
    campaign = first.campaign if len({one.problem.campaign for one in same}) == 1 else ""
    return replace(
        gravest,
        problem=replace(first, sentence=sentence, related=tuple(related.values()), campaign=campaign, also=names),
    )


def _seen_in(problem: Problem) -> tuple[str, ...]:
    return (*((problem.seen.message,) if problem.seen else ()), *problem.also)


def _bare(problem: Problem) -> str:
    return problem.sentence.removesuffix(_suffix(problem.also))


def _suffix(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f" (also in {', '.join(names[:_NAMED])}{more})" if names else ""
