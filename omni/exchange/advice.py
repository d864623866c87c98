"""What a translator should know of a text: how long it may be, and what must stay."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from omni.exchange.variables import kept
from omni.measure import counts_things
from omni.model.campaign import Campaign
from omni.model.channel import Channel, Limit, PartSpec
from omni.model.project import Project
from omni.resolve import COPY_FIELDS, fields_read
from omni.resolve.combinations import combinations
from omni.resolve.strings import Spot

_UNITS = {"segments": "SMS parts"}
_NOT_COUNTED_BY_PEOPLE = frozenset({"byte", "emoji_bytes"})
_BODY = ("body", "text", "paragraphs")
_ANY_COPY = re.compile(r"\bcopy\.(?:written\.|lines\.)?(\w+)|\b(cta)\.label\b")
_VALUE = re.compile(r"\{\{[^{}]*\}\}")


class Adviser:
    """Knows the channels of a campaign's messages; `written` are the texts in the source language."""

    def __init__(self, project: Project, campaign: Campaign, written: Collection[Spot]) -> None:
        self._project = project
        self._written = written
        self._uses = {(key.message, key.channel) for key in combinations(project, campaign)}

    def note(self, spot: Spot, text: str) -> str:
        """Says in words `Email: at most 48 characters, values filled in. Keep {{ discount }}.`, or nothing."""
        limits = tuple(dict.fromkeys(self._limits(spot)))
        keep = kept(text)
        return " ".join((*limits, *([f"Keep {', '.join(keep)}."] if keep else [])))

    def _limits(self, spot: Spot) -> Iterator[str]:
        for channel in self._channels(spot):
            for part in channel.parts.values():
                read = self._read_by(part)
                if not part.hidden and read & self._serves(spot, channel):
                    yield from _told(channel, part, alone=len(read) == 1 and self._is_bare(part))

    def _channels(self, spot: Spot) -> list[Channel]:
        names = {name for message, name in self._uses if spot.message in {"", message}}
        chosen = sorted(names & {spot.channel} if spot.channel else names)
        return [self._project.channels[name] for name in chosen]

    def _serves(self, spot: Spot, channel: Channel) -> set[str]:
        """The field itself, and those that it stands in for because nobody wrote them."""
        written = {one.field for one in self._written if one.message in {"", spot.message}}
        stands_in = {one.name for one in COPY_FIELDS if one.instead == spot.field and one.name not in written}
        whole = stands_in - {"preheader"}  # of the body only the first sentence is
        return ({spot.field} | whole) & set(fields_read(channel))

    def _read_by(self, part: PartSpec) -> set[str]:
        names = _ANY_COPY.findall(self._project.templates.get(part.template, ""))
        return {"body" if field in _BODY else field or button for field, button in names}

    def _is_bare(self, part: PartSpec) -> bool:
        """True where a part holds a text and nothing else."""
        values = _VALUE.findall(self._project.templates.get(part.template, ""))
        return len(values) == 1


def _told(channel: Channel, part: PartSpec, *, alone: bool) -> Iterator[str]:
    limits = [limit for limit in part.limits if limit.max and _is_length(limit.unit)]
    if limits:
        limit = min(limits, key=lambda one: (one.unit not in _UNITS, one.max or 0))
        around = "values filled in" if alone else "with all that stands around it"
        yield f"{channel.title}: at most {_amount(limit)}, {around}."


def _is_length(unit: str) -> bool:
    return unit in _UNITS or not (unit in _NOT_COUNTED_BY_PEOPLE or counts_things(unit))


def _amount(limit: Limit) -> str:
    each = " a line" if limit.each == "line" else ""
    return f"{limit.max:,} {_UNITS.get(limit.unit, 'characters')}{each}"
