"""`omni explain CHANNEL`: what a channel reads, asks of people, and how long its parts may be."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.channel import Channel, Limit

_CONSENT = {
    "topic": "goes to people who agreed to its topic on this channel",
    "permission": "goes to people who allowed it on their device",
    "none": "asks for no agreement",
}
_SURE = {
    "A": "says the provider's own page",
    "B": "says a library that many use",
    "C": "says a page of somebody else",
    "K": "says a known standard",
    "N": "chosen by omni or by the trade, no provider says so",
}
_UNITS = {
    "char": "characters",
    "grapheme": "characters as a reader counts them",
    "utf16": "characters, an emoji counts two",
    "byte": "bytes, a letter with an accent counts two",
    "segments": "SMS pieces",
}


def page(channel: Channel) -> Iterator[str]:
    """The lines of the page."""
    yield f"# {channel.title} ({channel.id})"
    yield from _about(channel)
    for part in channel.parts.values():
        yield ""
        yield f"# {part.name} ({part.kind})"
        yield from (line for limit in part.limits for line in _limit(limit))
        if not part.limits:
            yield "    as long as you like"


def _about(channel: Channel) -> Iterator[str]:
    yield f"reads      {', '.join(channel.fields) or 'all texts of copy'}"
    if channel.addressed:
        yield f"consent    {_CONSENT[channel.consent]}"
    else:
        yield "consent    nobody receives it: it is shown to whoever passes, under shown: in a campaign"
    if channel.address:
        yield f"address    people need {channel.address} in people.yaml"
    if channel.reports:
        yield f"reports    {', '.join(channel.reports)}"
    if channel.requires:
        yield f"requires   {', '.join(channel.requires)} in every marketing message"


def _limit(limit: Limit) -> Iterator[str]:
    bounds = ((limit.min, "at least"), (limit.max, "at most"))
    amount = ", ".join(f"{word} {number:,}" for number, word in bounds if number is not None)
    level = "advised" if limit.advised else "longer ones are refused or cut"
    yield f"    {amount} {_UNITS.get(limit.unit, limit.unit)}: {level}"
    if limit.note:
        yield f"        {limit.note}"
    source = " ".join(filter(None, (_SURE[limit.confidence], limit.source)))
    yield f"        {source}" + (f", read on {limit.checked_on}" if limit.checked_on else "")
