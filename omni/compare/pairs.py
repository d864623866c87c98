"""Which message was which: by its key, then by how far away the dates are that it counts days to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.model.brief import BriefKey
from omni.model.claims import Claims
from omni.model.frozen import Frozen
from omni.model.message import Message, MomentClass
from omni.model.plan import Plan


class Pairing(Frozen):
    """What one message says before and after; None where there is none."""

    before: Claims | None
    after: Claims | None

    @property
    def message(self) -> Message:
        """The message as it is, or as it was."""
        said = self.after or self.before
        assert said is not None  # noqa: S101 - one of them is there
        return said.message


def pairings(before: Plan, after: Plan) -> Iterator[Pairing]:
    """Every message of both plans once, sorted by key."""
    was, now = _by_key(before), _by_key(after)
    for key in sorted({*was, *now}):
        yield from _paired(was.get(key, {}), now.get(key, {}))


def _by_key(plan: Plan) -> dict[BriefKey, dict[MomentClass, Claims]]:
    found: dict[BriefKey, dict[MomentClass, Claims]] = defaultdict(dict)
    for message, claims in zip(plan.messages, plan.claims, strict=False):
        found[message.key][message.moment] = claims
    return found


def _paired(was: dict[MomentClass, Claims], now: dict[MomentClass, Claims]) -> Iterator[Pairing]:
    """Moments that only one state has are paired in their order: a deadline that moves is no new message."""
    old = [was[moment] for moment in sorted(was) if moment not in now]
    new = [now[moment] for moment in sorted(now) if moment not in was]
    for moment in sorted(now):
        if moment in was:
            yield Pairing(was[moment], now[moment])
    for place in range(max(len(old), len(new))):
        yield Pairing(old[place] if place < len(old) else None, new[place] if place < len(new) else None)
