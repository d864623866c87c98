"""How long a message is worth delivering: until the offer that it names ends, and providers drop it then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from omni.model.brief import Brief
from omni.model.facts import Moment
from omni.model.people import Person
from omni.render.paths import Value
from omni.render.variables import Variable
from omni.resolve.steps import channels_of
from omni.timing.grid import instant_of
from omni.timing.instants import wall_of
from omni.zones import zone

LONGEST = 28 * 86_400
"""The seconds that push services keep a message at most (FCM: four weeks)."""


def lifetime_of(brief: Brief, ends: Value, person: Person | None = None) -> dict[str, str]:
    """`expires` (RFC 3339, UTC), `epoch` (UTC seconds), `ttl` (seconds after the last dated send).

    Each is empty where the campaign leaves it open: without an end that the words name, with one on each reader's own
    clock while nobody is meant, and `ttl` for a message of a journey.
    """
    clock = zone(person.timezone) if person and person.timezone else None
    last = ends.value if isinstance(ends, Variable) else None
    end = _instant(last, brief, clock) if isinstance(last, Moment) else None
    if end is None:
        return {"expires": "", "epoch": "", "ttl": ""}
    starts = [_instant(moment, brief, clock) for moment in _sent(brief)]
    known = [start for start in starts if start is not None]
    left = end - max(known) if known and len(known) == len(starts) else 0
    expires = f"{datetime.fromtimestamp(end, UTC):%Y-%m-%dT%H:%M:%SZ}"
    return {"expires": expires, "epoch": str(end), "ttl": str(min(left, LONGEST)) if left > 0 else ""}


def without_seconds(payload: str) -> str:
    """A payload without the seconds that it has until it is given up: of another send they are others."""
    return re.sub(r'"\d{3,}s?"', '""', payload)


def _sent(brief: Brief) -> Iterator[Moment]:
    """The dated sends of the message on its channel, and a version's own first one."""
    campaign, key = brief.campaign, brief.key
    for send in campaign.sends:
        if send.at and send.message == key.message and key.channel in channels_of(campaign, send):
            yield send.at
    if brief.starts:
        yield brief.starts


def _instant(moment: Moment, brief: Brief, clock: ZoneInfo | None) -> int | None:
    """When a moment happens; None on the clock of a reader who is not known."""
    market = zone(brief.market.timezone)
    if market is None or (moment.zone == "recipient" and clock is None):
        return None
    return instant_of(moment.local, wall_of(moment.zone, brief.market, clock or market))
