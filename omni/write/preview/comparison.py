"""A comparison as one page that needs no other file: what to look at, and every changed message before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from omni.compare import verdict
from omni.compare.asides import is_aside
from omni.compare.telling import comparison, sections, unchanged
from omni.compare.wording import Stretch, marked
from omni.model.difference import Difference, MessageChange, Texts
from omni.model.frozen import Frozen
from omni.model.message import Message
from omni.words.numbers import many
from omni.write.pictures import embedded
from omni.write.preview.colours import accents
from omni.write.preview.filling import fill
from omni.write.preview.guarded import POLICY, guarded
from omni.write.preview.labels import days

_MOST = 200
_PARTS = {"html": "page", "text": "plain text, which few people see"}
_MOST_BYTES_OF_PAGES = 8_000_000
"""A browser opens that much at once without waiting."""


class Sides(Frozen):
    """One part before and after: words with marks, and where it is a page, the page itself."""

    part: str
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    aside: bool = False


class Seen(Frozen):
    """A changed message side by side; `pages` are the same part as a browser shows it, before and after."""

    name: str
    became: str
    when: str
    sides: tuple[Sides, ...]
    pages: tuple[str, str] | None


def render(found: Difference, path_of: Callable[[str], str]) -> str:
    """Writes the page."""
    colours = next((_colours(change) for change in found.changes), {})
    seen = tuple(_seen(found.changes[:_MOST]))
    left = len(found.changes) - len(seen)
    return fill(
        "comparison.html",
        policy=POLICY,
        css=Markup(fill("comparison.css", accent=accents(colours))),  # noqa: S704  ours, and colours that were parsed
        verdict=verdict(found),
        comparison=comparison(found),
        sections=sections(found),
        seen=seen,
        left=f"{many(left, 'more message')}" if left > 0 else "",
        unchanged=unchanged(found),
        path_of=path_of,
    )


def _colours(change: MessageChange) -> dict[str, str]:
    message = change.after or change.before
    return dict(message.brief.brand.identity.colors) if message else {}


def _seen(changes: Sequence[MessageChange]) -> Iterator[Seen]:
    room = _MOST_BYTES_OF_PAGES
    for change in changes:
        pages = _pages(change) if room > 0 else None
        room -= sum(map(len, pages)) if pages else 0
        key = change.key
        who = " · ".join(filter(None, (key.locale, key.market, key.version, key.variant)))
        sides = tuple(_sides(change, text) for text in change.texts)
        name = f"{key.campaign}: {key.message}, {key.channel} ({who})"
        yield Seen(name, change.became, days(change.moment), sides, pages)


def _sides(change: MessageChange, text: Texts) -> Sides:
    """Both sides of a part; of a message that is new or gone the only one there is, without marks."""
    message = change.after or change.before
    name, aside = _PARTS.get(text.part, text.part), bool(message and is_aside(message, text.part))
    if change.before and change.after:
        return Sides(name, *marked(text.before, text.after), aside)
    was, now = (tuple(Stretch(one, changed=False) for one in (side,) if one) for side in (text.before, text.after))
    return Sides(name, was, now, aside)


def _pages(change: MessageChange) -> tuple[str, str] | None:
    before, after = _page(change.before), _page(change.after)
    return (before, after) if before or after else None


def _page(message: Message | None) -> str:
    if message is None:
        return ""
    specs = message.brief.channel.parts
    html = (part.text for part in message.parts.values() if part.kind == "html" and not specs[part.name].hidden)
    body = next(html, "")
    return guarded(embedded(body, message)) if body else ""
