"""Zones by their IANA name (`Europe/Rome`), and what a misspelt name may have meant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def zone(name: str) -> ZoneInfo | None:
    """The zone of that exact name, or None; the same object each time."""
    return _read(name) if name in _known() else None


def names() -> tuple[str, ...]:
    """All names of `tzdata`, sorted, older spellings (`Asia/Calcutta`) included."""
    return tuple(sorted(_known()))


def suggest(name: str) -> str | None:
    """The name that was probably meant: `europe/rome`, `Rome` and `Europe/Roma` are `Europe/Rome`."""
    from difflib import get_close_matches

    meant = _plain(name)
    by_plain = {_plain(known): known for known in reversed(names())}
    by_city = {plain.rpartition("/")[2]: known for plain, known in by_plain.items() if "/" in plain}
    exact = by_plain.get(meant) or by_city.get(meant)
    close = get_close_matches(meant, by_plain, 1, 0.8) or get_close_matches(meant, by_city, 1, 0.8)
    return exact or next((by_plain.get(match) or by_city[match] for match in close), None)


def version() -> str:
    """The release of the zone rules (`2026f`), for the manifest."""
    with file("tzdata.zi").open("r", encoding="utf-8") as rules:
        return rules.readline().split()[-1]


def file(path: str) -> Traversable:
    """A file of the zone data, as package data."""
    return _package().joinpath("zoneinfo", *path.split("/"))


def _package() -> Traversable:
    from importlib import resources

    return resources.files("tzdata")


@cache
def _known() -> frozenset[str]:
    return frozenset(_package().joinpath("zones").read_text("utf-8").split())


@cache
def _read(name: str) -> ZoneInfo:
    with file(name).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def _plain(name: str) -> str:
    return "_".join(name.lower().split())
