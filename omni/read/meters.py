"""How full the parts of a message are, in the words of the channel: `142 of 160 characters`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.measure import counts_things, noun, unit
from omni.measure.sms import split
from omni.model.channel import Limit
from omni.model.frozen import Frozen
from omni.model.message import Message, Part
from omni.words.numbers import many

_BYTES, _SEGMENTS = "byte", "segments"


class Meter(Frozen):
    """How much of a limit a part takes; `over` when that is too much, `advised` when the limit is only good advice.

    `things` are counted (lines, hashtags), everything else is a length.
    """

    part: str
    count: int
    max: int
    words: str
    over: bool
    advised: bool
    things: bool = False

    @property
    def percent(self) -> int:
        """How full, from 0 to 100."""
        return min(100, self.count * 100 // self.max) if self.max else 100


def meters(message: Message, readable: Mapping[str, str]) -> tuple[Meter, ...]:
    """Measures every part against every limit that omni can count.

    Bytes are those of the part; everything else counts what a reader sees, which for a page is in `readable`.
    """
    specs = message.brief.channel.parts
    return tuple(
        meter
        for name, part in message.parts.items()
        if name in specs
        for limit in specs[name].limits
        for meter in _meter(part, limit, readable)
    )


def fullest(all_meters: Iterable[Meter]) -> tuple[Meter, ...]:
    """Keeps one meter a part: a limit that is passed, else the one that is nearest."""
    kept: dict[str, Meter] = {}
    for meter in all_meters:
        best = kept.get(meter.part)
        if best is None or (meter.over, meter.percent) > (best.over, best.percent):
            kept[meter.part] = meter
    return tuple(kept.values())


def _meter(part: Part, limit: Limit, readable: Mapping[str, str]) -> Iterator[Meter]:
    count = unit(limit.unit, limit.url, limit.ignore)
    read = None if limit.unit == _BYTES else readable.get(part.name)
    text = part.text if read is None and (part.kind == "text" or limit.unit == _BYTES) else read
    if count is None or limit.max is None or text is None:
        return
    text = text.strip("\n")
    if limit.unit == _SEGMENTS:
        yield _segments(part.name, text, limit, limit.max)
        return
    number = max((count(line.strip()) for line in text.split("\n")), default=0) if limit.each else count(text)
    if number or limit.max:
        over, things = number > limit.max, counts_things(limit.unit)
        yield Meter(part.name, number, limit.max, _words(number, limit, limit.max), over, limit.advised, things)


def _words(number: int, limit: Limit, most: int) -> str:
    if not most:
        return f"{number:,} {noun(limit.unit, number)}, none fits"
    where = " in the longest line" if limit.each else ""
    return f"{number:,} of {most:,} {noun(limit.unit, most)}{where}"


def _segments(name: str, text: str, limit: Limit, most: int) -> Meter:
    """Says what fills the SMS that are paid, because one more character may cost one more."""
    sms = split(text)
    room = sms.count * sms.capacity
    what = "characters" if sms.encoding == "GSM-7" else "characters, fewer because of a special letter or emoji"
    words = f"{sms.units:,} of {room:,} {what}: {many(sms.count, 'SMS', 'SMS')}"
    return Meter(name, sms.units, room, words, sms.count > most, limit.advised)
