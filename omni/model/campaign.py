"""What is meant: a campaign file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from omni.model.copy import Copy
from omni.model.facts import Fact, Moment
from omni.model.frozen import Frozen, field
from omni.model.journey import Journey, Send
from omni.model.place import Place, Route
from omni.model.policy import QuietHours

if TYPE_CHECKING:
    from omni.model.expression import Tree

Purpose = Literal["marketing", "transactional"]


class Goal(Frozen):
    """What the campaign is for: an event within so many seconds, and the share of people hoped for (0…1)."""

    event: str
    route: Route
    within: int = 0
    target: float | None = None


class AudienceChoice(Frozen):
    """Who is meant: segments in and out, and the share held out (0…1). Without `include`, everyone."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    holdout: float = 0.0
    route: Route | None = None


class Cta(Frozen):
    """Where the message leads: addresses by market ("" for all) and their short forms, `utm_*` values of its own."""

    urls: Mapping[str, str]
    route: Route
    shorts: Mapping[str, str] = field(default_factory=dict)
    utm: Mapping[str, str] = field(default_factory=dict)


class Picture(Frozen):
    """An image or a video; `says` are the values that can be read in it, `alt` by language, `crops` by channel."""

    name: str
    file: str
    route: Route
    alt: Mapping[str, str] = field(default_factory=dict)
    crops: Mapping[str, str] = field(default_factory=dict)
    says: Mapping[str, Fact] = field(default_factory=dict)
    cover: str = ""
    captions: Mapping[str, str] = field(default_factory=dict)
    seconds: int = 0


class MessagePlan(Frozen):
    """One message, on whatever channels it is sent or shown; what is left out is as the campaign has it.

    `exempt` and `counts` are None where the campaign decides (R15).
    """

    name: str
    route: Route
    channels: tuple[str, ...] = ()
    purpose: Purpose | None = None
    topic: str = ""
    exempt: bool | None = None
    counts: bool | None = None
    copy: Copy = field(default_factory=dict)
    variants: Mapping[str, Copy] = field(default_factory=dict)


class Version(Frozen):
    """The campaign as some people get it; versions are ordered and the first that fits wins."""

    segment: str
    route: Route
    facts: Mapping[str, Fact] = field(default_factory=dict)
    unset: tuple[str, ...] = ()
    starts: Moment | None = None
    copy: Copy = field(default_factory=dict)
    message_copy: Mapping[str, Copy] = field(default_factory=dict)
    images: Mapping[str, Picture] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    cta: Cta | None = None


class Shown(Frozen):
    """A message that stays up on channels that nobody receives; the end is a moment or the name of a fact."""

    message: str
    channels: tuple[str, ...]
    route: Route
    start: Moment | None = None
    end: Moment | str | None = None


class Need(Frozen):
    """A fact that a message must state, or any one of several; `channel` empty for all."""

    channel: str
    any_of: tuple[str, ...]
    route: Route


class Relation(Frozen):
    """Arithmetic between facts: `old_price * (1 - discount) = price`."""

    tree: Tree
    text: str
    route: Route
    except_versions: tuple[str, ...] = ()


class Incidental(Frozen):
    """A text with a number that is no claim of the campaign, and why."""

    text: str
    reason: str
    route: Route


class Expectation(Frozen):
    """What a test expects somebody to get."""

    message: str
    route: Route
    channel: str = ""
    at: Moment | None = None


class CampaignTest(Frozen):
    """A named person and what they should get."""

    person: str
    expect: tuple[Expectation, ...]
    route: Route


class Waiver(Frozen):
    """A rule that does not hold here: why, who says so, until when. `at` narrows it to a route, as dotted keys."""

    allow: str
    reason: str
    owner: str
    until: date
    route: Route
    at: str = ""


class LineWaiver(Frozen):
    """A rule that does not hold on some lines of a file, the first and the last included; `place` is the comment."""

    allow: str
    reason: str
    owner: str
    until: date
    place: Place
    first: int
    last: int


class Campaign(Frozen):
    """A campaign as loaded: words and values as written, names checked. Exactly one of `sends` and `journey` is given.

    `messages` is never empty (`main` when none is named). `channels`, `markets`, `locales` are never empty. No cap
    holds an `exempt` one; whether it counts in caps follows from that unless `counts` says so (R15).
    """

    id: str
    file: str
    route: Route
    channels: tuple[str, ...]
    markets: tuple[str, ...]
    locales: tuple[str, ...]
    messages: Mapping[str, MessagePlan]
    title: str = ""
    owner: str = ""
    strategy: str = ""
    purpose: Purpose = "marketing"
    topic: str = ""
    tags: tuple[str, ...] = ()
    priority: int = 0
    exempt: bool = False
    counts: bool | None = None
    quiet_hours: tuple[QuietHours, ...] = ()
    exhaustive: bool = False
    goal: Goal | None = None
    audience: AudienceChoice = AudienceChoice()
    budget: Mapping[str, Decimal] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    versions: tuple[Version, ...] = ()
    cta: Cta | None = None
    copy: Copy = field(default_factory=dict)
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, Picture] = field(default_factory=dict)
    videos: Mapping[str, Picture] = field(default_factory=dict)
    sends: tuple[Send, ...] = ()
    journey: Journey | None = None
    shown: tuple[Shown, ...] = ()
    requires: tuple[Need, ...] = ()
    forbids: tuple[Need, ...] = ()
    relations: tuple[Relation, ...] = ()
    incidental: tuple[Incidental, ...] = ()
    tests: tuple[CampaignTest, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    def is_marketing(self, message: str) -> bool:
        """True unless a message is transactional: what a person asked for, such as a receipt (R12)."""
        plan = self.messages.get(message)
        return ((plan and plan.purpose) or self.purpose) == "marketing"
