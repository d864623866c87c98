"""Whether a change can move anything: what customers read may differ where who gets what and when cannot."""

from __future__ import annotations

from collections.abc import Mapping

from omni.line import Draft, sizes
from omni.model.campaign import Campaign, MessagePlan, Version
from omni.model.facts import Code, Fact, Percent, Phone, Price, Saving, Text, Url
from omni.model.frozen import replace

_ONLY_READ = (Code, Url, Phone, Text, Percent, Price, Saving)
"""Values that no step of the simulation asks for: no dates, and nothing of a person or an event."""


def unmoved(was: Draft, now: Draft) -> bool:
    """True if a simulation of the same people is asked the same in both states; what is unknown to be read counts."""
    return _asked(was) == _asked(now)


def _asked(draft: Draft) -> tuple[object, ...]:
    project = draft.project
    return (
        draft.as_of,
        draft.relative,
        sizes(draft.messages),
        {name: _plan(campaign) for name, campaign in project.campaigns.items()},
        (project.brand, project.policy, project.channels, project.events, project.segments, project.products),
        (project.shops, project.people, project.audience),
    )


def _plan(campaign: Campaign) -> Campaign:
    """A campaign without its words and its looks."""
    return replace(
        campaign,
        title="",
        owner="",
        tags=(),
        facts=_moving(campaign.facts),
        versions=tuple(map(_version, campaign.versions)),
        messages={name: _message(message) for name, message in campaign.messages.items()},
        cta=None,
        copy={},
        images={},
        videos={},
        requires=(),
        forbids=(),
        relations=(),
        incidental=(),
        tests=(),
        waivers=(),
    )


def _version(version: Version) -> Version:
    return replace(version, facts=_moving(version.facts), copy={}, message_copy={}, images={}, cta=None)


def _message(message: MessagePlan) -> MessagePlan:
    return replace(message, copy={}, variants={name: {} for name in message.variants})


def _moving(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    return {
        name: fact
        for name, fact in facts.items()
        if not all(isinstance(value, _ONLY_READ) for value in fact.values.values())
    }
