"""The zones of a country, from tzdata's `zone.tab` (ISO 3166 codes, the most populous zone first).

Two zones are one clock if they have agreed since 2000 and go on by the same rule: Germany's Büsingen shows Berlin's
time, so Germany has one zone although the table lists two. The zone files are read as RFC 8536 defines them.
"""

from __future__ import annotations

import struct
from functools import cache

from omni.zones.names import file

_SINCE = 946_684_800  # 2000-01-01T00:00Z
_HEADER = struct.Struct(">4s16x6I")
_TYPE = struct.Struct(">iBB")


def zones_of_country(country: str) -> tuple[str, ...]:
    """All zones of the country (`IT`), or none if the code is unknown."""
    return _table().get(country.upper(), ())


def only_zone_of_country(country: str) -> str | None:
    """The zone whose clock all of the country shows, or None where clocks differ or the code is unknown."""
    zones = zones_of_country(country)
    return zones[0] if len({_clock(zone) for zone in zones}) == 1 else None


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in file("zoneinfo/zone.tab").decode().splitlines():
        if line and not line.startswith("#"):
            country, _, name = line.split("\t")[:3]
            table[country] = (*table.get(country, ()), name)
    return table


@cache
def _clock(name: str) -> tuple[object, ...]:
    """The rule a zone goes on by and its changes of the clock since 2000, each with the offset in seconds."""
    data = file(f"zoneinfo/{name}")
    at = _length_of_first_block(data)
    _, _, _, _, changes, types, _ = _HEADER.unpack_from(data, at)
    at += _HEADER.size
    instants = struct.unpack_from(f">{changes}q", data, at)
    kinds = data[at + 8 * changes : at + 9 * changes]
    offsets = [_TYPE.unpack_from(data, at + 9 * changes + _TYPE.size * kind)[0] for kind in range(types)]
    recent = tuple((when, offsets[kind]) for when, kind in zip(instants, kinds, strict=True) if when >= _SINCE)
    return data.rstrip(b"\n").rpartition(b"\n")[2], recent


def _length_of_first_block(data: bytes) -> int:
    _, universal, standard, leaps, changes, types, letters = _HEADER.unpack_from(data)
    return int(_HEADER.size + 5 * changes + _TYPE.size * types + letters + 8 * leaps + standard + universal)
