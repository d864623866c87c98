"""How many messages leave a channel in how much time: first come, first served in R17 order (R28)."""

from __future__ import annotations

from msgspec import Struct

from omni.model.policy import Policy, RateLimit
from omni.timing.grid import MINUTE
from omni.zones import Instant


class Limiter(Struct, eq=False):
    """One limit: whole windows of its length, and what the one that is being filled has let pass."""

    limit: RateLimit
    window: Instant = 0
    used: int = 0

    @property
    def length(self) -> int:
        """The window in seconds; a limit per second counts sixty times as much a minute."""
        return max(MINUTE, self.limit.seconds)

    @property
    def capacity(self) -> int:
        """The units that one window lets pass."""
        return max(1, self.limit.max * self.length // self.limit.seconds)

    def earliest(self, now: Instant, units: int) -> Instant:
        """The first minute with room; what is larger than a whole window takes one alone."""
        window = now - now % self.length
        if window > self.window:
            return now
        full = self.used > 0 and self.used + units > self.capacity
        return max(now, self.window + self.length if full else self.window)

    def take(self, at: Instant, units: int) -> None:
        """Uses room of the window of that minute."""
        window = at - at % self.length
        if window > self.window:
            self.window, self.used = window, 0
        self.used += units


class Rates(Struct, eq=False):
    """All limits by channel."""

    by_channel: dict[str, list[Limiter]]

    @classmethod
    def of(cls, policy: Policy) -> Rates:
        """Nothing has been let pass yet."""
        by_channel: dict[str, list[Limiter]] = {}
        for limit in policy.rate_limits:
            by_channel.setdefault(limit.channel, []).append(Limiter(limit))
        return cls(by_channel)

    def earliest(self, channel: str, now: Instant, units: int) -> Instant:
        """The first minute that every limit of the channel has room in."""
        limiters = self.by_channel.get(channel, ())
        at = now
        while True:
            later = max((limiter.earliest(at, units) for limiter in limiters), default=at)
            if later == at:
                return at
            at = later

    def take(self, channel: str, at: Instant, units: int) -> None:
        """Uses room in every limit of the channel."""
        for limiter in self.by_channel.get(channel, ()):
            limiter.take(at, units)
