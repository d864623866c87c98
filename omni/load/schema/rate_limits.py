"""rate_limits of policy.yaml: one channel's own, a provider's that several share, a sender that warms up."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.reading import one_of
from omni.load.schema.types import Channels, Growth, Limit, LimitsInTurn

Overflow = Annotated[Literal["queue", "pool", "drop"], one_of("queue", "pool", "drop")]


class WarmUpKeys(Keys):
    """How a new sender begins: with few messages, and more every day."""

    what: ClassVar[str] = "a warm-up"
    expects: ClassVar[str] = "keys such as {start: 20/h, growth: 1.4/day}"
    start: LimitsInTurn = Field(
        description="How many it sends on its first day, or on each of its first days.",
        examples=["20/h", "[50/day, 100/day, 500/day]"],
    )
    growth: Growth = Field(1.0, description="By how much that grows each day after them.", examples=["1.4/day"])
    overflow: Overflow = Field(
        "queue",
        description="What becomes of what is too much for a day: it waits (queue), leaves by other senders (pool), or "
        "not at all (drop).",
        examples=["drop"],
    )


class RateLimitKeys(Keys):
    """How many messages leave in what time."""

    what: ClassVar[str] = "a rate limit"
    expects: ClassVar[str] = "so many per time such as 100/min, or keys such as {max: 100/min, channels: [sms, push]}"
    max: Limit = Field(description="How many in what time.", examples=["100/min"])
    channels: Channels = Field(
        (), description="The channels that share it; without them, the one it is called by.", examples=["[sms, push]"]
    )
    warm_up: WarmUpKeys | None = Field(
        None, description="How a new sender begins.", examples=["{start: 20/h, growth: 1.4/day}"]
    )
