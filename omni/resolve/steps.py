"""Which channels and variants the steps of a campaign use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.model.campaign import Campaign, Version
from omni.model.journey import Branch, Send, Step, WaitFor

PREFERRED = "preferred"


def sends_of(campaign: Campaign) -> Iterator[Send]:
    """All send steps, dated ones and those of the journey, in file order."""
    yield from campaign.sends
    if campaign.journey:
        yield from _sends(campaign.journey.steps)


def channels_of(campaign: Campaign, send: Send) -> tuple[str, ...]:
    """The channels that a step may use, in order, each once.

    `preferred` stands for whichever of the other listed channels a person prefers; alone, for any channel of the
    message. A step that lists none uses those of its message, else of the campaign.
    """
    listed = tuple(channel for channel in (*send.channels, *send.first_of) if channel != PREFERRED)
    message = campaign.messages.get(send.message)
    return tuple(dict.fromkeys(listed or (message.channels if message else ()) or campaign.channels))


def order_of_steps(campaigns: Iterable[Campaign]) -> Mapping[tuple[str, str, str], tuple[int, int]]:
    """The places of each step and of each of its channels as the file has them, by campaign, step and channel."""
    return {
        (campaign.id, send.id, channel): (place, within)
        for campaign in campaigns
        for place, send in enumerate(sends_of(campaign))
        for within, channel in enumerate(channels_of(campaign, send))
    }


def version_channels(campaign: Campaign, send: Send, version: Version | None) -> tuple[str, ...]:
    """The channels of a step that a version keeps; a step that lists none takes the version's own."""
    channels = channels_of(campaign, send)
    if version is None or not version.channels:
        return channels
    if not send.channels and not send.first_of:
        return version.channels
    return tuple(channel for channel in channels if channel in version.channels)


def variants_of(send: Send) -> tuple[str, ...]:
    """The variants of a step's experiment; one without a name where there is none."""
    return tuple(name for name, _ in send.experiment) or ("",)


def events_of(campaign: Campaign) -> tuple[str, ...]:
    """The events that the campaign's journey starts with and waits for, in file order."""
    journey = campaign.journey
    return (journey.entry.event, *_awaited(journey.steps)) if journey else ()


def _awaited(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        if isinstance(step, WaitFor):
            yield step.event
        if isinstance(step, WaitFor | Branch):
            yield from _awaited(step.then)
            yield from _awaited(step.otherwise)


def _sends(steps: tuple[Step, ...]) -> Iterator[Send]:
    for step in steps:
        if isinstance(step, Send):
            yield step
        elif isinstance(step, WaitFor | Branch):
            yield from _sends(step.then)
            yield from _sends(step.otherwise)
