"""Messages that cost more because they grew past what one unit holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.compare.lengths import outgrown
from omni.model.channel import Channel
from omni.model.difference import MessageChange, Notice, Urgency
from omni.words.lanes import lanes


def segment_notices(changes: Iterable[MessageChange], channels: Mapping[str, Channel]) -> Iterator[Notice]:
    """Yields each growth or shrinking in segments, with the messages that it happens to."""
    found: dict[tuple[str, tuple[int, int]], list[MessageChange]] = {}
    for change in changes:
        if change.became == "reads differently" and change.units[0] != change.units[1]:
            found.setdefault((change.key.campaign, change.units), []).append(change)
    for (campaign, (was, now)), alike in sorted(found.items(), key=lambda item: item[0]):
        keys = [change.key for change in alike]
        segments = channels[keys[0].channel].cost_unit == "segments"
        name = "text messages" if segments else channels[keys[0].channel].cost_unit
        verb = "costs" if len({(key.channel, key.locale) for key in keys}) == 1 else "cost"
        told = f"{lanes(keys)} now {verb} {now} {name} a person instead of {was}"
        why = outgrown(alike, was) if segments else ""
        yield Notice(Urgency.REACH, campaign, f"{told}: {why}" if why else told)
