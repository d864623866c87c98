"""How many days printing and the post take."""

from __future__ import annotations

from omni.load.misfit import impossible
from omni.load.scalars.durations import days

DAYS = "days such as 3d"
DAY_RANGE = "days such as 4d..8d"


def day_range(text: str) -> tuple[int, int]:
    """The least and the most days."""
    low_text, dots, high_text = text.partition("..")
    low = days(low_text.strip())
    high = days(high_text.strip()) if dots else low
    if low > high:
        raise impossible(text, "the first is more than the second", advice="write the smaller number first")
    return low, high
