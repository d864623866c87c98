"""Whom a changed value is for, where a campaign says something else to some people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from omni.model.claims import Claim, Claims

Kept = Mapping[str, tuple[str, ...]]
_MOST_NAMED = 3


def kept_by_others(changed: Sequence[Claims], alike: Sequence[Claims], told: Callable[[Claim], str]) -> Kept:
    """The other versions of a campaign in the same places, with what each says there instead, if anything is read."""
    reached = {one.message.key.version for one in changed}
    places = {_place(one) for one in changed}
    found: dict[str, dict[str, None]] = {}
    for one in alike:
        if one.message.key.version not in reached and _place(one) in places:
            said = found.setdefault(one.message.key.version, {})
            said.update(dict.fromkeys(filter(None, map(told, one.claims))))
    return {version: tuple(said) for version, said in found.items()}


def for_whom(changed: Sequence[Claims], kept: Kept) -> str:
    """Writes `for fedeli (everyone else: 20%)`, `for everyone except fedeli (30%)`; nothing where it is for all."""
    reached = sorted({one.message.key.version for one in changed})
    if not kept:
        return ""
    if "" in reached:
        others = [f"{version}{_said(values, '')}" for version, values in sorted(kept.items())]
        return f"for everyone except {_listed(others)}"
    return f"for {_listed(reached)}{_said(kept.get('', ()), 'everyone else: ')}"


def _said(values: Sequence[str], whose: str) -> str:
    return f" ({whose}{values[0]})" if len(values) == 1 else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names) if len(names) <= _MOST_NAMED else f"{len(names)} versions"


def _place(said_there: Claims) -> tuple[str, ...]:
    key = said_there.message.key
    return key.message, key.channel, key.market, key.locale
