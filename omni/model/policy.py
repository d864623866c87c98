"""What the brand allows itself: quiet hours, caps, consent, costs (`schedule-semantics`, R1–R35)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from omni.model.facts import Moment
from omni.model.frozen import Frozen, field
from omni.model.place import Route
from omni.model.spans import Per, Rate, Week


class QuietHours(Frozen):
    """One line of `quiet_hours`; `country` and `channel` are empty for "all". No stretch means "never quiet"."""

    country: str
    channel: str
    week: Week
    route: Route


class FrequencyCap(Frozen):
    """At most `max` messages per window; without channels, tags or purpose it counts all (R13–R16)."""

    max: int
    per: Per
    route: Route
    channels: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    purpose: str = ""
    on_cap: Literal["skip", "defer", "exit"] = "skip"


class WarmUp(Frozen):
    """What a new sender may send each day (R30): `days` in turn, then the last one grows by `growth` a day.

    `seconds` is what one of `days` counts in. What has no room waits (`queue`), leaves by another, warm sender (`pool`)
    or not at all (`drop`).
    """

    days: tuple[int, ...]
    seconds: int
    growth: float = 1.0
    overflow: Literal["queue", "pool", "drop"] = "queue"


class RateLimit(Frozen):
    """At most `max` units per so many seconds on a channel, or on several that share a provider (R28).

    `channel` is the name that the policy gives the limit; `shared` are its channels, where it is not one's own.
    """

    channel: str
    max: int
    seconds: int
    route: Route
    shared: tuple[str, ...] = ()
    warm_up: WarmUp | None = None

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that it holds for."""
        return self.shared or (self.channel,)


class QuietDate(Frozen):
    """A date on which nothing leaves, for one country or for all, with its name."""

    day: date
    country: str
    name: str
    route: Route


class Cost(Frozen):
    """What one unit of a channel costs (an SMS segment, a letter), by currency; `country` empty for all (R32)."""

    channel: str
    country: str
    amounts: Mapping[str, Decimal]
    route: Route


class Policy(Frozen):
    """The policy file; every default is that of `schedule-semantics`.

    `horizon` is after how many seconds the simulation ends; with 0 it ends when everybody has left (R27). `unwritten`
    are the keys that the file does not say, `by_preset` those that its platform answers. `holdout` is the share of
    people (0…1) who get nothing of any marketing campaign.
    """

    route: Route
    as_of: Moment | None = None
    quiet_hours: tuple[QuietHours, ...] = ()
    quiet: Literal["defer", "drop", "nearest_edge"] = "defer"
    quiet_dates: tuple[QuietDate, ...] = ()
    frequency_caps: tuple[FrequencyCap, ...] = ()
    consent_unknown: Literal["refused", "granted"] = "refused"
    unknown_timezone: Literal["country", "market", "skip", "strictest"] = "country"
    holidays: Literal["warn", "defer", "advance", "drop"] = "warn"
    dst_gap: Literal["shift", "skip", "error"] = "shift"
    late: Literal["skip", "now", "next_day", "grace"] = "grace"
    grace: int = 3600
    on_past: Literal["skip", "now", "exit"] = "skip"
    exit_check: Literal["at_once", "on_wait_end"] = "at_once"
    one_per_day: bool = False
    holdout: float = 0.0
    dedupe: Literal["address", "none"] = "address"
    reserve: int = 0
    horizon: int = 0
    ttl: Mapping[str, int] = field(default_factory=dict)
    rate_limits: tuple[RateLimit, ...] = ()
    costs: tuple[Cost, ...] = ()
    assume: Mapping[str, Rate] = field(default_factory=dict)
    unwritten: frozenset[str] = frozenset()
    by_preset: frozenset[str] = frozenset()

    def line(self, key: str) -> Route:
        """Where a key is answered: where it is written, else by the preset, else by the policy as a whole."""
        if key in self.by_preset:
            return self.route / "preset"
        return self.route.key if key in self.unwritten else self.route / key

    def line_of_ttl(self, channel: str) -> Route:
        """Where it is said how old a message of a channel may become."""
        line = self.line("ttl")
        return line if "ttl" in self.by_preset else line / channel
