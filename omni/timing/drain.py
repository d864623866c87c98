"""How long rate limits can hold messages back (R28), as far as that is known before anybody is simulated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.model.project import Project
from omni.timing.reach import Between, Scene

_UNITS_OF_TEXT = 2
"""How many segments a text message is taken to have."""


def drains(project: Project, scenes: Iterable[Scene]) -> Mapping[str, Mapping[tuple[str, str], int]]:
    """By campaign, step and channel, the seconds until everybody's messages of all steps at the same time have left.

    `scenes` have been walked through without limits. The people of a table are not counted: it has not been read.
    """
    windows = _windows(scenes)
    people, partners = _size(project), _partners(project)
    found: dict[str, dict[tuple[str, str], int]] = {campaign: {} for campaign in project.campaigns}
    for (campaign, step, channel), window in windows.items():
        at_once = sum(
            1
            for (_, _, other), theirs in windows.items()
            if other in partners[channel] and theirs.first <= window.last and window.first <= theirs.last
        )
        units = _UNITS_OF_TEXT if project.channels[channel].cost_unit else 1
        found[campaign][step, channel] = _seconds(project, channel, people * at_once * units)
    return found


def _seconds(project: Project, channel: str, units: int) -> int:
    limits = (limit for limit in project.policy.rate_limits if channel in limit.channels)
    return max((-(-units // limit.max) * limit.seconds for limit in limits), default=0)


def _partners(project: Project) -> Mapping[str, frozenset[str]]:
    """The channels that wait for each other: those that share a limit, and each with itself."""
    limits = [frozenset(limit.channels) for limit in project.policy.rate_limits]
    return {
        channel: frozenset({channel}).union(*(limit for limit in limits if channel in limit))
        for channel in project.channels
    }


def _windows(scenes: Iterable[Scene]) -> dict[tuple[str, str, str], Between]:
    windows: dict[tuple[str, str, str], Between] = {}
    for scene in scenes:
        for (step, _, channel), handed in scene.found.items():
            place = (scene.campaign.id, step, channel)
            known = windows.get(place, handed)
            windows[place] = Between(min(known.first, handed.first), max(known.last, handed.last))
    return windows


def _size(project: Project) -> int:
    synthetic = project.audience.synthetic if project.audience else None
    return len(project.people) + (synthetic.size if synthetic else 0)
