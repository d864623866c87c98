"""Rate limits, whose channels are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni.load.notes import Names, References
from omni.model.place import Route
from omni.model.policy import RateLimit, WarmUp
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.rate_limits import RateLimitKeys, WarmUpKeys


def rate_limit(
    name: str, written: tuple[int, int] | RateLimitKeys, route: Route, channels: Names, references: References
) -> RateLimit:
    """One limit: of the channel that it is called by, or of those that it names."""
    if isinstance(written, tuple):
        references.known(name, channels, route.key)
        return RateLimit(name, *written, route)
    if written.channels:
        references.all_known(written.channels, channels, route / "channels")
    else:
        references.known(name, channels, route.key)
    warm_up = _warm_up(written.warm_up, route / "warm_up", references) if written.warm_up else None
    return RateLimit(name, *written.max, route, written.channels, warm_up)


def _warm_up(keys: WarmUpKeys, route: Route, references: References) -> WarmUp:
    spans = {seconds for _, seconds in keys.start}
    if len(spans) > 1:
        references.note(Finding(route / "start", "the days of a warm-up count in one time each", "impossible-value"))
    return WarmUp(tuple(most for most, _ in keys.start), keys.start[0][1], keys.growth, keys.overflow)
