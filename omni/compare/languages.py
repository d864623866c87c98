"""Languages that a campaign gains, but not everywhere, or loses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.model.brief import Brief, BriefKey
from omni.model.difference import Notice, Urgency
from omni.words.lanes import lanes
from omni.words.languages import language

_Lane = tuple[str, str]


def language_notices(before: Iterable[Brief], after: Iterable[Brief]) -> Iterator[Notice]:
    """Yields languages that are gone from a message and a channel, and new ones that are not on all channels."""
    was, now = {brief.key for brief in before}, {brief.key for brief in after}
    there = {key.campaign for key in was} & {key.campaign for key in now}
    for campaign in sorted(there):
        yield from _of(
            campaign, {key for key in was if key.campaign == campaign}, {key for key in now if key.campaign == campaign}
        )


def _of(campaign: str, was: set[BriefKey], now: set[BriefKey]) -> Iterator[Notice]:
    had, has = _lanes_by_locale(was), _lanes_by_locale(now)
    kept = {lane for lanes_of in has.values() for lane in lanes_of}
    for locale in sorted({*had, *has}):
        gone = had.get(locale, set()) & kept - has.get(locale, set())
        if gone:
            lost = [key for key in was if key.locale == locale and _lane(key) in gone]
            yield Notice(Urgency.PROMISE, campaign, f"{language(locale)} is no longer written for {lanes(lost)}")
        lacking = kept - has.get(locale, set()) if locale not in had else set()
        if lacking:
            where = ", ".join(sorted({channel for _, channel in lacking}))
            yield Notice(Urgency.PROMISE, campaign, f"{language(locale)} is new, but not written for {where}")


def _lanes_by_locale(keys: Iterable[BriefKey]) -> dict[str, set[_Lane]]:
    found: dict[str, set[_Lane]] = {}
    for key in keys:
        found.setdefault(key.locale, set()).add(_lane(key))
    return found


def _lane(key: BriefKey) -> _Lane:
    return key.message, key.channel
