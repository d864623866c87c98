"""Every problem that needs no people, campaign by campaign: what has not changed is not looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from omni.linting.memory import Found, Judged, Keeper, Memory, Resident, recalled, remember
from omni.linting.shares import Helpers, Share, divided
from omni.linting.slices import Slice, digest_of, only, sliced
from omni.model.files import Files
from omni.model.outline import Outline
from omni.model.problem import Problem
from omni.words.numbers import many
from omni.words.steps import Tell, nobody

if TYPE_CHECKING:
    from omni.linting.looking import Look

__all__ = ["Found", "Keeper", "Memory", "Resident", "lies_in", "lint"]

Outlines = Mapping[Slice, Outline]


def lint(  # noqa: PLR0913  the inputs of a run
    files: Files,
    at: datetime | None = None,
    paths: Collection[str] = (),
    keeper: Keeper | Resident | None = None,
    tell: Tell = nobody,
    *,
    prove: bool = False,
    helpers: Helpers | None = None,
) -> Found:
    """Finds every problem that needs no people; waivers end against the day that is planned from.

    To `prove`, every message is also written with other facts. Of many campaigns the `helpers` look at a share each.

    With `paths` (files and folders of the workspace), only the problems that stand in these. What `keeper` remembers
    changes no result; `tell` hears of each step.
    """
    parts = sliced(files)
    memory = recalled(keeper)
    question, state = digest_of(sorted(paths), at, prove), digest_of([part.digest for part in parts])
    if answer := memory.answer(question, state):
        return answer
    outlines = {part: memory.outlines[part.digest] for part in parts if part.digest in memory.outlines}
    look: Look | None = None
    if len(outlines) < len(parts):
        tell(f"reading {many(len(files.texts), 'file')}")
        look = _look(files, [part for part in parts if part not in outlines], outlines, prove=prove)
        outlines |= look.outlines()
    twins = _twins(outlines)
    if twins and not (look and look.covers(twins)):
        look = _look(
            files, twins, {part: outline for part, outline in outlines.items() if part not in twins}, prove=prove
        )
        outlines |= look.outlines()
    wanted = _concerned(parts, paths)
    keys = _keys([part for part in wanted if part not in twins], outlines, at, prove=prove)
    known = memory.known(keys)
    rest = [part for part in wanted if part not in known]
    if rest:
        if look is None or not look.covers(rest):
            others = {part: outline for part, outline in outlines.items() if part not in {*rest, *twins}}
            look = _look(files, {*rest, *twins}, others, prove=prove)
        tell(f"checking {many(sum(bool(part.name) for part in rest), 'campaign')}")
        known |= _judged(look, files, rest, outlines, twins, at, helpers)
    found = _found(wanted, outlines, known, paths)
    if keeper:
        used = {part.digest: outline for part, outline in outlines.items() if part not in twins}
        now = memory.used(used, {key: known[part] for part, key in keys.items()})
        remember(now.with_answer(question, state, found), keeper)
    return found


def lies_in(file: str, paths: Collection[str]) -> bool:
    """True for a file of the workspace that is one of these paths or lies in one of them; `.` is the workspace."""
    return any(path in {".", file} or file.startswith(f"{path}/") for path in paths)


def _look(files: Files, parts: Collection[Slice], others: Outlines, *, prove: bool) -> Look:
    from omni.linting.looking import Look

    return Look.at(only(files, {_shared((*parts, *others)), *parts}), parts, others.values(), prove=prove)


def _judged(  # noqa: PLR0913, PLR0917  the inputs of a run
    look: Look,
    files: Files,
    rest: list[Slice],
    outlines: Outlines,
    twins: Collection[Slice],
    at: datetime | None,
    helpers: Helpers | None,
) -> dict[Slice, Judged]:
    """What is wrong in each slice, in their order; this process looks at its own share of them, and at all twins."""
    own, *theirs = divided([part for part in rest if part not in twins], helpers.jobs if helpers else 1)
    if not theirs or not helpers:
        return look.judged(rest, at)
    ours = (*(part for part in rest if part in twins), *own)
    shares = [_share(files, parts, outlines, at, prove=look.prove) for parts in theirs]
    with helpers.working(shares) as told:
        known = look.judged(ours, at)
        for share, found in zip(shares, told, strict=True):
            known |= share.read_back(found)
    return {part: known[part] for part in rest}


def _share(files: Files, parts: tuple[Slice, ...], outlines: Outlines, at: datetime | None, *, prove: bool) -> Share:
    others = outlines.keys() - set(parts)
    needed = only(files, {_shared(outlines), *parts})
    return Share(needed, parts, tuple(outline for part, outline in outlines.items() if part in others), at, prove)


def _shared(parts: Iterable[Slice]) -> Slice:
    return next(part for part in parts if not part.name)


def _concerned(parts: tuple[Slice, ...], paths: Collection[str]) -> tuple[Slice, ...]:
    """The slices that can have a problem in the paths: that of each file, and all for a file that all share."""
    if not paths:
        return parts
    own = tuple(part for part in parts if any(lies_in(file, paths) for file in part.files))
    return parts if parts[0] in own else own


def _twins(outlines: Outlines) -> frozenset[Slice]:
    """The slices with an id that is given more than once: what they are is told only by looking at all of them."""
    ids = Counter(id for outline in outlines.values() for id in outline.ids)  # noqa: A001 - a campaign's id
    doubled = {id for id, times in ids.items() if times > 1}  # noqa: A001 - a campaign's id
    return (
        frozenset(part for part, outline in outlines.items() if doubled.intersection(outline.ids))
        if doubled
        else frozenset()
    )


def _keys(wanted: Iterable[Slice], outlines: Outlines, at: datetime | None, *, prove: bool) -> dict[Slice, str]:
    """What the problems of each slice depend on, beyond its own and the shared files."""
    everywhere = digest_of(
        at.isoformat() if at else "",
        prove,
        earliest(outlines.values()),
        tuple(sorted({locale for outline in outlines.values() for locale in outline.locales})),
    )
    declared = digest_of(
        tuple(sorted({message for outline in outlines.values() for message in outline.messages})),
        all(outline.whole for outline in outlines.values()),
        any(outline.unread for outline in outlines.values()),
    )
    return {part: digest_of(part.digest, everywhere, "" if part.name else declared) for part in wanted}


def earliest(outlines: Iterable[Outline]) -> str:
    """The first date of all, or nothing."""
    return min((outline.earliest for outline in outlines if outline.earliest), default="")


def _found(wanted: Iterable[Slice], outlines: Outlines, known: Mapping[Slice, Judged], paths: Collection[str]) -> Found:
    told = [(part, outlines[part].ids) for part in wanted]
    campaigns = sum(max(1, len(ids)) for part, ids in told if part.name or ids)
    verdicts = (one for part, _ in told for one in known[part].verdicts)
    once = Counter(name for _, ids in told for name in ids)
    latest = ((ids[0], outlines[part].latest) for part, ids in told if len(ids) == 1 and once[ids[0]] == 1)
    return Found(
        _told(known.values(), paths),
        campaigns,
        tuple(sorted(verdicts, key=lambda one: one.campaign)),
        tuple(one for one in latest if one[1]),
    )


def _told(found: Iterable[Judged], paths: Collection[str]) -> tuple[Problem, ...]:
    problems = [one for group in found for one in group.problems if not paths or lies_in(one.place.file, paths)]
    if not problems:
        return ()
    from omni.check import together

    return together(problems)
