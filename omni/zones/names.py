"""Zones by their IANA name (`Europe/Rome`), and what a misspelt name may have meant."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pkgutil import get_data
from zoneinfo import ZoneInfo


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
    return file("zoneinfo/tzdata.zi").partition(b"\n")[0].decode().split()[-1]


def file(path: str) -> bytes:
    """A file of the zone data, as package data; `importlib.resources` takes longer to come than all that is read."""
    return get_data("tzdata", path) or b""


@cache
def _known() -> frozenset[str]:
    return frozenset(file("zones").decode().split())


@cache
def _read(name: str) -> ZoneInfo:
    return ZoneInfo.from_file(BytesIO(file(f"zoneinfo/{name}")), key=name)


def _plain(name: str) -> str:
    return "_".join(name.lower().split())
