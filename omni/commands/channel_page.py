"""`omni explain CHANNEL`: what a channel reads, asks of people, and how long its parts may be."""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure import noun
from omni.model.channel import Channel, Limit
from omni.model.pictures import PictureLimit
from omni.words.pictures import taken

_CONSENT = {
    "topic": "goes to people who agreed to its topic on this channel",
    "permission": "goes to people who allowed it on their device",
    "none": "asks for no agreement",
}
_SURE = {
    "A": "says the provider,",
    "B": "says a library that many use,",
    "C": "says another site,",
    "K": "says a known standard,",
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
    if channel.pictures:
        yield ""
        yield "# pictures"
        yield from (line for limit in channel.pictures for line in _told(taken(limit), limit))
    if channel.sender:
        yield ""
        yield "# the sender's name, below senders in brand.yaml"
        yield from (line for limit in channel.sender for line in _limit(limit))
    if channel.code:
        yield ""
        yield "# a code, copied with a tap"
        yield from (line for limit in channel.code for line in _limit(limit))


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
    yield from _told(f"{_amount(limit)}{' in each line' if limit.each else ''}", limit)


def _told(words: str, limit: Limit | PictureLimit) -> Iterator[str]:
    yield f"    {words}: {'advised' if limit.advised else 'what does not fit is refused or cut'}"
    if limit.note:
        yield f"        {limit.note}"
    yield f"        {_source(limit)}"


def _source(limit: Limit | PictureLimit) -> str:
    if limit.confidence not in _SURE or not limit.source:
        return "omni's own choice: no provider says so"
    return f"{_SURE[limit.confidence]} {limit.source}" + (f", read on {limit.checked_on}" if limit.checked_on else "")


def _amount(limit: Limit) -> str:
    if limit.max == 0:
        return f"no {noun(limit.unit, 0)}{_but(limit)}"
    bounds = ((limit.min, "at least"), (limit.max, "at most"))
    words = ", ".join(f"{word} {number:,}" for number, word in bounds if number is not None)
    return f"{words} {noun(limit.unit, limit.max or limit.min or 0)}{_but(limit)}"


def _but(limit: Limit) -> str:
    link = f", a link counts {limit.url}" if limit.url else ""
    ignored = " and ".join("spaces" if letter == " " else letter for letter in limit.ignore)
    return f"{link}, {ignored} not counted" if ignored else link
