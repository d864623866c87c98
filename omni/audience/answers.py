"""Cells without whose value a person is taken all the same: what they agreed to, their clock, the channel they like."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from omni.audience.values import GRANTED, REFUSED, UnreadableError, topics_of
from omni.model.project import Project
from omni.zones import zone

Read = Callable[[str], object]
"""Gives the value of a text that is not empty, or raises UnreadableError."""


def answers(project: Project) -> Mapping[str, Read]:
    """How such columns are read, by what omni calls them."""
    topics = project.brand.topics
    of_channels = {
        f"consent.{channel.id}": partial(_consent, topics=() if channel.consent == "permission" else topics)
        for channel in project.channels.values()
    }
    return {**of_channels, "timezone": _zone, "prefers": partial(_channel, known=frozenset(project.channels))}


def _consent(text: str, topics: Collection[str]) -> str:
    if text.lower() not in GRANTED | REFUSED and not (topics and set(topics_of(text)) <= set(topics)):
        expected = f"yes, no or a topic of the brand: {', '.join(topics)}" if topics else "yes or no"
        raise UnreadableError(expected)
    return text


def _zone(text: str) -> str:
    if zone(text) is None:
        raise UnreadableError("a time zone such as Europe/Rome")
    return text


def _channel(text: str, known: Collection[str]) -> str:
    if text.lower() not in known:
        raise UnreadableError("a channel such as sms")
    return text
