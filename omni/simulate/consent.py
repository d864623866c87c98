"""Whether a person agreed to a message on a channel (R12, R20)."""

from __future__ import annotations

from omni.model.channel import Channel
from omni.model.people import Person
from omni.model.policy import Policy
from omni.simulate.state import Parcel


def agreed(person: Person, parcel: Parcel, policy: Policy) -> bool:
    """True with the topic's opt-in or the permission that the channel asks for; without an answer, as the policy says.

    A channel that interrupts always needs an explicit yes. What is no marketing needs the permission only.
    """
    channel, consent = parcel.channel, person.consent
    if channel.consent == "none":
        return True
    if channel.consent == "permission":
        return channel.id in consent.granted
    if not parcel.is_marketing or channel.id in consent.granted:
        return True
    if channel.id in consent.topics:
        return not parcel.topic or parcel.topic in consent.topics[channel.id]
    return is_taken_for_granted(person, parcel, policy)


def is_taken_for_granted(person: Person, parcel: Parcel, policy: Policy) -> bool:
    """True where they said neither yes nor no, and the policy takes that for a yes."""
    channel, consent = parcel.channel, person.consent
    said = channel.id in consent.topics or channel.id in consent.granted or channel.id in consent.refused
    return not said and channel.consent == "topic" and _unknown_is_yes(channel, policy)


def in_words(parcel: Parcel) -> str:
    """What was asked for: `offers by sms`."""
    what = parcel.topic if parcel.topic and parcel.channel.consent == "topic" else "messages"
    return f"{what} by {parcel.channel.id}"


def _unknown_is_yes(channel: Channel, policy: Policy) -> bool:
    return policy.consent_unknown == "granted" and not channel.interrupts
