"""What a person would read, and where each piece of it was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from omni.model.brief import Brief, BriefKey
from omni.model.channel import PartKind
from omni.model.frozen import Frozen, field
from omni.model.pictures import Illustration
from omni.model.place import Where

DayClass = Literal["past", "today", "tomorrow", "2", "3", "4", "5", "6", "later"]
"""How far away a date is from the reader's local date."""

MomentClass: TypeAlias = tuple[tuple[str, DayClass], ...]
"""The class of each fact that the copy counts days to, sorted by fact; empty when it counts none."""


class Origin(Frozen):
    """Where a stretch of a finished text comes from.

    `copy` is a literal run of an author's text; `fact` a value of a fact (`name`); `personal` a value of a person or an
    event (`person.first_name`); `brand` any other value omni put in (links, legal lines). `where` leads to the text or
    to the variable.
    """

    kind: Literal["copy", "fact", "personal", "brand"]
    where: Where
    name: str = ""


class Piece(Frozen):
    """A half-open stretch of a readable text and its origin."""

    start: int
    end: int
    origin: Origin


class Part(Frozen):
    """A finished part. `text` is what is published. `marked` is the same with private-use marks around pieces;
    stripping them gives `text` exactly. `origins` are what the marks number.
    """

    name: str
    kind: PartKind
    text: str
    marked: str
    origins: tuple[Origin, ...] = ()
    template: str = ""


class Message(Frozen):
    """A brief rendered at one moment class, with placeholders or for one person (`person` is their id).

    `frame` is the message drawn as its channel would show it, as HTML: for the preview only, and empty elsewhere.
    `pictures` are what its pages may show: those whose `source` stands in a page are shown there.
    `samples` are what somebody of people.yaml or a sample event has for each placeholder: for the preview too.
    """

    brief: Brief
    parts: Mapping[str, Part]
    moment: MomentClass = ()
    person: str = ""
    placeholders: Mapping[str, str] = field(default_factory=dict)
    frame: str = ""
    pictures: tuple[Illustration, ...] = ()
    samples: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> BriefKey:
        """The brief's key."""
        return self.brief.key

    @property
    def name(self) -> str:
        """How a marketer calls it: `sms (it)`, with version and moment where there are any."""
        extras = [part for part in (self.key.version, self.key.variant, *(days for _, days in self.moment)) if part]
        return f"{self.key.channel} ({', '.join((self.key.locale, *extras))})"
