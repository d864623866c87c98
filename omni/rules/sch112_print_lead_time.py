"""A message that arrives after the day by which it should.

## What it does
Compares the last day on which each send with `lands_by` can be there with that day. Something printed is there when it
has been printed and posted (`lead_time` of its channel), anything else when it leaves.

## Why the customer would care
The letter about Saturday is in the letterbox on Monday.

## Bad
    channels: [letter]
    send: null
    sends: [{at: 2026-11-10T10:00, lands_by: »2026-11-12«}]

## Good
    channels: [letter]
    send: null
    sends: [{at: 2026-11-10T10:00, lands_by: 2026-11-26}]

## How to fix
Send it earlier, or move the day.

## Source
omni's own rule; how long printing and post take is told by the channel.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from omni.model.journey import Send
from omni.model.problem import Finding, Level
from omni.model.timetable import Timetable
from omni.model.windows import SendWindow
from omni.resolve import sends_of
from omni.timing import place_of_start
from omni.words.numbers import day

LEVEL = Level.ERROR


def check(timetable: Timetable) -> Iterator[Finding]:
    """Yields every send of the campaign that can be there too late, once."""
    for send in sends_of(timetable.campaign):
        if send.lands_by:
            latest = max(_late(timetable, send, send.lands_by), key=_latest, default=None)
            if latest:
                yield _finding(timetable, send, send.lands_by, latest)


def _late(timetable: Timetable, send: Send, by: date) -> Iterator[SendWindow]:
    for window in timetable.windows.sends:
        if (window.campaign, window.step) == (timetable.campaign.id, send.id) and _latest(window) > by:
            yield window


def _finding(timetable: Timetable, send: Send, by: date, window: SendWindow) -> Finding:
    start = place_of_start(timetable.campaign, window.step, window.version)
    verb, first = ("land", window.first_landing) if window.first_landing else ("leave", window.first_day)
    surely = first is not None and first > by
    told = f"{verb}s on" if surely and first == _latest(window) else f"can {verb} as late as"
    what = f"{send.message} on {timetable.project.channels[window.channel].title}"
    return Finding(
        send.route / "lands_by",
        f"{what} {told} {day(_latest(window).isoformat())}, it should be there by {day(by.isoformat())}",
        related=((start, f"it leaves on {day(window.first_day.isoformat())}"),),
        advice="send it earlier, or move the day",
        campaign=timetable.campaign.id,
    )


def _latest(window: SendWindow) -> date:
    return window.last_landing or window.last_day
