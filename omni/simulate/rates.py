"""How many messages leave a channel in how much time: first come, first served in R17 order (R28, R30)."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from omni.model.policy import Policy, RateLimit, WarmUp
from omni.timing.grid import DAY, MINUTE
from omni.zones import Instant

_UNLIMITED = 1 << 60


class Limiter(Struct, eq=False):
    """One limit: whole windows of its length, and what the one that is being filled has let pass.

    With `warm_up` it is the sender's daily allowance, counted from the first day on which anything leaves.
    """

    limit: RateLimit
    warm_up: WarmUp | None = None
    window: Instant = 0
    used: int = 0
    first_day: Instant = -1

    @property
    def length(self) -> int:
        """The window in seconds; a limit per second counts sixty times as much a minute."""
        return max(MINUTE, self.warm_up.seconds if self.warm_up else self.limit.seconds)

    @property
    def waits(self) -> bool:
        """True where whatever has no room waits for some."""
        return self.warm_up is None or self.warm_up.overflow == "queue"

    def capacity(self) -> int:
        """The units that the window which is being filled lets pass."""
        if self.warm_up is None:
            return max(1, self.limit.max * self.length // self.limit.seconds)
        day = (self.window - self.first_day) // DAY if self.first_day >= 0 else 0
        return _allowance(self.warm_up, max(0, day))

    def earliest(self, now: Instant, units: int) -> Instant:
        """The first minute with room; what is larger than a whole window takes one alone."""
        window = now - now % self.length
        if window > self.window:
            return now
        full = self.used > 0 and self.used + units > self.capacity()
        return max(now, self.window + self.length if full else self.window)

    def take(self, at: Instant, units: int) -> None:
        """Uses room of the window of that minute; what overflows into the pool of warm senders uses none."""
        if not self.waits and self.earliest(at, units) > at:
            return
        window = at - at % self.length
        if window > self.window:
            self.window, self.used = window, 0
        if self.first_day < 0:
            self.first_day = at - at % DAY
        self.used += units


class Room(NamedTuple):
    """The first minute with room, and the limit that decides it, if any."""

    at: Instant
    limit: RateLimit | None = None


class Rates(Struct, eq=False):
    """All limits by channel; channels may share one."""

    by_channel: dict[str, list[Limiter]]

    @classmethod
    def of(cls, policy: Policy) -> Rates:
        """Nothing has been let pass yet."""
        by_channel: dict[str, list[Limiter]] = {}
        for limit in policy.rate_limits:
            limiters = [Limiter(limit), *([Limiter(limit, limit.warm_up)] if limit.warm_up else ())]
            for channel in limit.channels:
                by_channel.setdefault(channel, []).extend(limiters)
        return cls(by_channel)

    def earliest(self, channel: str, now: Instant, units: int) -> Room:
        """The first minute that every limit of the channel has room in."""
        limiters = [limiter for limiter in self.by_channel.get(channel, ()) if limiter.waits]
        room = Room(now)
        while True:
            later = max(
                (Room(limiter.earliest(room.at, units), limiter.limit) for limiter in limiters),
                key=lambda found: found.at,
                default=room,
            )
            if later.at == room.at:
                return room
            room = later

    def refused(self, channel: str, now: Instant, units: int) -> RateLimit | None:
        """The limit that turns a message away for good: a sender warms up and drops what is too much for today."""
        for limiter in self.by_channel.get(channel, ()):
            drops = limiter.warm_up is not None and limiter.warm_up.overflow == "drop"
            if drops and limiter.earliest(now, units) > now:
                return limiter.limit
        return None

    def take(self, channel: str, at: Instant, units: int) -> None:
        """Uses room in every limit of the channel."""
        for limiter in self.by_channel.get(channel, ()):
            limiter.take(at, units)


def _allowance(warm_up: WarmUp, day: int) -> int:
    """What a sender may send in a window of its nth day; a list that does not grow ends with a warm sender."""
    if day < len(warm_up.days):
        return warm_up.days[day]
    if warm_up.growth <= 1:
        return _UNLIMITED
    grown = warm_up.days[-1] * warm_up.growth ** min(day - len(warm_up.days) + 1, 100)
    return int(min(grown, _UNLIMITED))
