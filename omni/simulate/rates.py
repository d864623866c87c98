"""How many messages leave a channel in how much time: first come, first served in R17 order (R28, R30)."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from omni.model.frozen import field
from omni.model.policy import Policy, RateLimit, WarmUp
from omni.timing.grid import DAY, MINUTE
from omni.zones import Instant

_UNLIMITED = 1 << 60


class Limiter(Struct, eq=False):
    """One limit: whole windows of its length, and what the one that is being filled has let pass.

    With `warm_up` it is the sender's daily allowance, counted from the first day on which anything leaves. `behind` is
    what earlier windows have let pass, for those who have the place of another limit there.
    """

    limit: RateLimit
    warm_up: WarmUp | None = None
    window: Instant = 0
    used: int = 0
    first_day: Instant = -1
    behind: dict[Instant, int] = field(default_factory=dict)
    length: int = 0
    waits: bool = True

    def __post_init__(self) -> None:
        """The window in seconds (a limit per second counts sixty times as much a minute), and whether what has no room
        waits for some.
        """
        self.length = max(MINUTE, self.warm_up.seconds if self.warm_up else self.limit.seconds)
        self.waits = self.warm_up is None or self.warm_up.overflow == "queue"

    def capacity(self, window: Instant | None = None) -> int:
        """The units that a window lets pass, by default the one that is being filled."""
        if self.warm_up is None:
            return max(1, self.limit.max * self.length // self.limit.seconds)
        window = self.window if window is None else window
        day = (window - self.first_day) // DAY if self.first_day >= 0 else 0
        return _allowance(self.warm_up, max(0, day))

    def keeps(self, slot: Instant, now: Instant) -> bool:
        """True where a message that took the place of a minute has it still: the same window is open (R9)."""
        return slot >= 0 and slot - slot % self.length == now - now % self.length

    def earliest(self, now: Instant, units: int) -> Instant:
        """The first minute with room; what is larger than a whole window takes one alone."""
        window = now - now % self.length
        if window > self.window:
            return now
        full = self.used > 0 and self.used + units > self.capacity()
        return max(now, self.window + self.length if full else self.window)

    def earliest_behind(self, now: Instant, units: int) -> Instant:
        """The first minute with room, also before windows that others have taken places in."""
        window = now - now % self.length
        while window < self.window and (used := self.behind.get(window, 0)) and used + units > self.capacity(window):
            window += self.length
        return max(now, window) if window < self.window else self.earliest(max(now, window), units)

    def take(self, at: Instant, units: int) -> None:
        """Uses room of the window of that minute; what overflows into the pool of warm senders uses none."""
        if not self.waits and self.earliest(at, units) > at:
            return
        window = at - at % self.length
        if window < self.window:
            self.behind[window] = self.behind.get(window, 0) + units
            return
        if window > self.window:
            self.behind[self.window] = self.used
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

    def has_room(self, channel: str, now: Instant, units: int) -> bool:
        """True where every limit of the channel has room at once, as most do most of the time."""
        for limiter in self.by_channel.get(channel, ()):  # noqa: SIM110 - asked of each message, and a loop is faster
            if limiter.earliest(now, units) > now:
                return False
        return True

    def earliest(self, channel: str, now: Instant, units: int, slot: Instant = -1) -> Room:
        """The first minute that every limit of the channel has room in, or has the place of `slot` still."""
        limiters = [limiter for limiter in self.by_channel.get(channel, ()) if limiter.waits]
        room = Room(now)
        while True:
            asked = [limiter for limiter in limiters if not limiter.keeps(slot, room.at)]
            behind = len(asked) < len(limiters)
            later = max(
                (Room((one.earliest_behind if behind else one.earliest)(room.at, units), one.limit) for one in asked),
                key=lambda found: found.at,
                default=room,
            )
            if later.at == room.at:
                return room
            room = later

    def refused(self, channel: str, now: Instant, units: int, slot: Instant = -1) -> RateLimit | None:
        """The limit that turns a message away for good: a sender warms up and drops what is too much for today."""
        for limiter in self.by_channel.get(channel, ()):
            drops = limiter.warm_up is not None and limiter.warm_up.overflow == "drop"
            if drops and not limiter.keeps(slot, now) and limiter.earliest(now, units) > now:
                return limiter.limit
        return None

    def take(self, channel: str, at: Instant, units: int, slot: Instant = -1) -> None:
        """Uses room in every limit of the channel, but for those that keep the place of `slot`."""
        for limiter in self.by_channel.get(channel, ()):
            if not limiter.keeps(slot, at):
                limiter.take(at, units)


def _allowance(warm_up: WarmUp, day: int) -> int:
    """What a sender may send in a window of its nth day; a list that does not grow ends with a warm sender."""
    if day < len(warm_up.days):
        return warm_up.days[day]
    if warm_up.growth <= 1:
        return _UNLIMITED
    grown = warm_up.days[-1] * warm_up.growth ** min(day - len(warm_up.days) + 1, 100)
    return int(min(grown, _UNLIMITED))
