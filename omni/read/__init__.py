"""Reads a finished message back: what it says, each value with the place where it was written."""

from __future__ import annotations

from datetime import date
from itertools import chain

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims, Readable
from omni.model.message import Message, Part
from omni.model.remembered import remembered
from omni.read.page import Anchor, Page

_Said = tuple[Readable, list[Claim]]


def read(message: Message, sent_on: date | None = None) -> Claims:
    """Everything a message says, part by part in reading order.

    `sent_on` is the reader's date at hand-over, which `domani` and `3 days left` count from; without it the moment
    class of the message tells, and where that does not either, such words are not read.
    """
    from omni.read.moment import sent_on as known_date

    hidden = {name for name, spec in message.brief.channel.parts.items() if spec.hidden}
    day = sent_on or known_date(message)
    parts = {name: _once(message, part, day) for name, part in message.parts.items() if name not in hidden}
    claims = chain.from_iterable(said for _, said in parts.values())
    return Claims(message, {name: text for name, (text, _) in parts.items()}, tuple(claims))


def _once(message: Message, part: Part, day: date | None) -> _Said:
    """What a part says; that of the same part of another moment or person is known already."""
    known = _known(message.brief)
    found = known.get((part.marked, day))
    if found is None or found[0] != part:
        found = known[part.marked, day] = part, _said(message, part, day)
    return found[1]


@remembered
def _known(brief: Brief) -> dict[tuple[str, date | None], tuple[Part, _Said]]:  # noqa: ARG001  nothing is known at first
    return {}


def _said(message: Message, part: Part, day: date | None) -> _Said:
    from omni.read.kinds import readers
    from omni.read.readable import readable

    text, anchors = readable(part)
    page = _page(message, text, anchors, day)
    return text, _in_order(chain.from_iterable(find(page) for find in readers()))


def _in_order(claims: chain[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))


def _page(message: Message, text: Readable, anchors: tuple[Anchor, ...], day: date | None) -> Page:
    from omni.read.folding import fold
    from omni.read.printed_links import blanked, printed_links

    links = printed_links(text.text, message.brief.brand.domains)
    language = (message.brief.written_in or message.key.locale).split("-")[0].lower()
    folded = blanked(fold(text.text), links)
    return Page(message, text, folded, language, anchors, links, day)
