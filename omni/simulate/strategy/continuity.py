"""Whether what somebody left behind, a cart or a coupon, follows them onto every channel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from omni.model.audited import Lack
from omni.model.campaign import Campaign
from omni.model.message import Message
from omni.model.people import Happening, Person
from omni.model.project import Project
from omni.resolve import events_of
from omni.simulate.strategy.trying import Written

_NAMES = ("id", "number")
"""Fields by which somebody finds again what they left: a cart, a reservation."""
_TWO = ("omni-first-1", "omni-second-2")


def continuity(campaign: Campaign, project: Project, messages: Iterable[Message], written: Written) -> Iterator[Lack]:
    """Writes every message for two people whose events differ in their id alone; some text of each channel differs."""
    known = [name for name in events_of(campaign) if name in project.events]
    name = next((one for event in known[:1] for one in _NAMES if one in project.events[event].fields), _NAMES[0])
    events = [event for event in known if name in project.events[event].fields]
    if not events:
        return
    first, second = (_with(events, name, value, project) for value in _TWO)
    carries: defaultdict[str, bool] = defaultdict(bool)
    for message in messages:
        channel = message.brief.channel
        is_asked = message.key.campaign == campaign.id and channel.addressed and channel.id in campaign.channels
        if is_asked and not carries[channel.id]:
            carries[channel.id] = written(message, first) != written(message, second)
    lost = sorted(channel for channel, is_there in carries.items() if not is_there)
    if lost:
        words = f"no message by {' or '.join(lost)} leads back to the same {events[0]}: its {name} is nowhere in it"
        yield Lack(3, words, campaign.route / "cta", f"{{{{ event.{name} }}}} in the links")


def _with(events: Iterable[str], field: str, value: str, project: Project) -> Person:
    happened = {
        name: Happening(name, {**project.events[name].sample, field: value}, project.events[name].route)
        for name in events
    }
    return Person("somebody", "", "", events=happened)
