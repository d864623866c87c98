"""Two plans put side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from omni.compare.causes import causes
from omni.compare.edits import edits
from omni.compare.findings import sorted_out
from omni.compare.languages import language_notices
from omni.compare.messages import changes
from omni.compare.moves import last_sends, moves, past_notices
from omni.compare.own_versions import version_notices
from omni.compare.pairs import Pairing, pairings
from omni.compare.people import count, counts, people_notices
from omni.compare.planning import Pair
from omni.compare.readers import reader_notices
from omni.compare.segments import segment_notices
from omni.compare.values import value_notices
from omni.model.decisions import where
from omni.model.difference import Count, Difference, MessageChange, Move, Notice
from omni.model.plan import Plan
from omni.words.numbers import moment
from omni.zones import to_local, zone


def compare(pair: Pair) -> Difference:
    """Everything that customers see, get and cost differently."""
    before, after = pair.before, pair.after
    pairs = tuple(pairings(before, after))
    changed = tuple(changes(pairs))
    moved = moves(before, after)
    counted = counts(before, after)
    names = _affected(changed, moved, counted)
    new, fixed, unchanged = sorted_out(before.problems, after.problems)
    return Difference(
        campaigns=names,
        messages=len({(said.message.key, said.message.moment) for said in pairs}),
        changes=changed,
        edits=edits(pairs, after.project.sources),
        notices=tuple(sorted(_notices(pair, pairs, changed, counted), key=lambda one: (one.urgency, one.campaign))),
        moves=moved,
        counts={name: counted[name] for name in names if name in counted},
        touched=(_together(before, names), _together(after, names)),
        total=(count(before.schedule.rows), count(after.schedule.rows)),
        causes=causes(before, after, changed, names, _moved(moved, counted)),
        new=new,
        fixed=fixed,
        unchanged=unchanged,
        planned_from=_clock(pair),
        people=len(after.schedule.people),
        written=frozenset((key.campaign, key.channel, key.locale) for key in (one.key for one in after.messages)),
    )


def _moved(moved: Sequence[Move], counted: Mapping[str, tuple[Count, Count]]) -> set[str]:
    return {one.campaign for one in moved} | {name for name, (was, now) in counted.items() if was != now}


def _together(plan: Plan, names: Sequence[str]) -> Count:
    wanted = frozenset(names)
    return count(where(plan.schedule.rows, lambda row: row.campaign in wanted))


def _clock(pair: Pair) -> str:
    """The moment that both are planned from, on the brand's clock: `Mon 1 Mar 2027 00:00 (Europe/Rome)`."""
    name = pair.after.project.brand.timezone or pair.before.project.brand.timezone
    clock = zone(name)
    return f"{moment(to_local(pair.now, clock).isoformat())} ({name})" if pair.now is not None and clock else ""


def _notices(
    pair: Pair,
    pairs: Sequence[Pairing],
    changed: Sequence[MessageChange],
    counted: Mapping[str, tuple[Count, Count]],
) -> Iterator[Notice]:
    before, after = pair.before, pair.after
    last = cache(lambda: last_sends(after))
    yield from value_notices(pairs, lambda campaign: last().get(campaign, ""))
    yield from segment_notices(changed, after.project.channels)
    yield from language_notices(before.briefs, after.briefs)
    yield from reader_notices(before, after)
    yield from version_notices(before, after)
    yield from people_notices(before, after, counted)
    yield from past_notices(before, after, pair.now)


def _affected(
    changed: Sequence[MessageChange], moved: Sequence[Move], counted: Mapping[str, tuple[Count, Count]]
) -> tuple[str, ...]:
    return tuple(sorted({one.key.campaign for one in changed} | _moved(moved, counted)))
