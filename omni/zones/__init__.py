"""Wall clocks and instants, from the pinned `tzdata` package only.

The system's zone files, `TZ` and `PYTHONTZPATH` never count, so every machine computes the same schedule. An instant is
an integer of UTC seconds since 1970; a wall time is a naive `datetime` together with a zone. The zone files are package
data and part of the program: each is read once, when it is first asked for.
"""

from __future__ import annotations

from omni.zones.clocks import Gap, Instant, is_gap, to_local, to_utc
from omni.zones.countries import only_zone_of_country, zones_of_country
from omni.zones.holidays import holiday, knows_holidays_of
from omni.zones.names import names, suggest, version, zone

__all__ = [
    "Gap",
    "Instant",
    "holiday",
    "is_gap",
    "knows_holidays_of",
    "names",
    "only_zone_of_country",
    "suggest",
    "to_local",
    "to_utc",
    "version",
    "zone",
    "zones_of_country",
]
