"""Messages that cost more because they grew past what one unit holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.model.brief import BriefKey
from omni.model.channel import Channel
from omni.model.difference import MessageChange, Notice, Urgency
from omni.words.lanes import lanes


def segment_notices(changes: Iterable[MessageChange], channels: Mapping[str, Channel]) -> Iterator[Notice]:
    """Yields each growth or shrinking in segments, with the messages that it happens to."""
    found: dict[tuple[str, tuple[int, int]], list[BriefKey]] = {}
    for change in changes:
        if change.became == "reads differently" and change.units[0] != change.units[1]:
            found.setdefault((change.key.campaign, change.units), []).append(change.key)
    for (campaign, (was, now)), keys in sorted(found.items()):
        unit = channels[keys[0].channel].cost_unit
        name = "text messages" if unit == "segments" else unit
        yield Notice(Urgency.REACH, campaign, f"{lanes(keys)} now costs {now} {name} a person instead of {was}")
