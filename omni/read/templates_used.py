"""Which files of `channel_templates/` the pages of a channel are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.channel import Channel
from omni.model.place import Place
from omni.model.project import Project

_OTHER_FILE = re.compile(r"\{%-?\s*(?:import|from|include|extends)\s+[\"']([^\"']+)[\"']")
_FOLDER = "channel_templates/"


def page_templates(project: Project, channel: Channel) -> Iterator[tuple[str, str]]:
    """The files, with their text, that the parts of a channel which are pages are made of, each once."""
    waiting = [spec.template for spec in channel.parts.values() if spec.kind != "text" and not spec.hidden]
    known: set[str] = set()
    while waiting:
        path = waiting.pop()
        text = project.templates.get(path)
        if path not in known and text is not None:
            known.add(path)
            yield path, text
            waiting += [_FOLDER + name for name in _named(text)]


def channels_in_use(project: Project) -> Iterator[Channel]:
    """The channels that campaigns name, each once."""
    used = {name for campaign in project.campaigns.values() for name in campaign.channels}
    yield from (channel for name, channel in project.channels.items() if name in used)


def place_in(file: str, text: str, start: int, end: int) -> Place:
    """The place of some characters of a template, which stand on one line."""
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Place(file, line, column, line, column + end - start)


@lru_cache(maxsize=256)
def _named(text: str) -> tuple[str, ...]:
    return tuple(_OTHER_FILE.findall(text))
