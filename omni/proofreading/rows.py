"""A row of a sheet of finished messages: who reads it, and what they read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from omni.model.frozen import Frozen
from omni.render.marks import strip

COLUMNS = ("id", "channel", "market", "locale", "version", "send_at", "subject", "text", "links")


class Link(Frozen):
    """A link: its words, and the address behind them."""

    text: str
    href: str


class Row(Frozen):
    """One message as somebody else wrote it. `place` says where (`row 12`), `number` is its row or line.

    `passed_over` are the keys that no message has.
    """

    place: str
    number: int
    id: str
    channel: str = ""
    market: str = ""
    locale: str = ""
    version: str = ""
    send_at: datetime | None = None
    subject: str = ""
    text: str = ""
    links: tuple[Link, ...] = ()
    passed_over: tuple[str, ...] = ()


class Unreadable(Frozen):
    """A row that is no message, and why not."""

    place: str
    number: int
    id: str
    why: str


def row_of(place: str, number: int, cells: Mapping[str, object]) -> Row | Unreadable:
    """The message of a row; cells of other names are passed over, and the id is the row where it has none."""
    texts = {name: _text(cells.get(name)) for name in COLUMNS if name not in {"links", "send_at"}}
    name = texts.pop("id").strip() or place
    moment, links = _moment(cells.get("send_at")), _links(cells.get("links"))
    if isinstance(moment, str):
        return Unreadable(place, number, name, moment)
    if isinstance(links, str):
        return Unreadable(place, number, name, links)
    if not (texts["text"].strip() or texts["subject"].strip() or links):
        strange = ", ".join(_strange(cells))
        return Unreadable(
            place, number, name, "has neither text nor subject" + (f", it has {strange}" if strange else "")
        )
    words = {key: texts[key].strip() for key in ("channel", "market", "locale", "version")}
    texts_read = {"subject": texts["subject"], "text": texts["text"]}
    return Row(place, number, name, **words, **texts_read, send_at=moment, links=links, passed_over=_strange(cells))


def _strange(cells: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(key for key in cells if key not in COLUMNS)


def _text(cell: object) -> str:
    """What a cell says; what no text can hold is replaced sign by sign."""
    text = "" if cell is None else str(cell)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return strip(text).encode(errors="replace").decode()


def _moment(cell: object) -> datetime | str | None:
    if cell is None or isinstance(cell, datetime):
        return cell
    text = str(cell).strip()
    if not text:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return f"has send_at {text}, a moment is written 2027-01-16T10:00+01:00"


def _links(cell: object) -> tuple[Link, ...] | str:
    """The links of a list, of JSON in a cell, or of lines that end with an address."""
    if cell is None:
        return ()
    if isinstance(cell, str):
        text = cell.strip()
        if not text.startswith("["):
            return tuple(_of_lines(text))
        try:
            cell = json.loads(text)
        except (ValueError, RecursionError):
            return "has links that are no JSON"
    found = [_link(one) for one in cell] if isinstance(cell, Sequence) else [None]
    links = tuple(link for link in found if link is not None)
    return links if len(links) == len(found) else "has links that are no list of text and href"


def _link(entry: object) -> Link | None:
    match entry:
        case str():
            return Link("", _text(entry).strip())
        case {"href": href, **rest}:
            return Link(_text(rest.get("text")), _text(href).strip())
        case _:
            return None


def _of_lines(text: str) -> Iterator[Link]:
    for line in text.splitlines():
        words, _, href = _text(line).strip().rpartition(" ")
        if href:
            yield Link(words.strip(), href)
