"""Whose wall counts for a person, and where that was learnt (R3)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from omni.model.brand import Brand, Market
from omni.model.frozen import Frozen
from omni.model.people import Person
from omni.model.policy import Policy
from omni.model.schedule import TzSource
from omni.zones import only_zone_of_country, zone, zones_of_country

Unknown = Literal["country", "market", "skip", "strictest"]


class Clock(Frozen):
    """A person's wall: its zone, and every zone that might be theirs. Without any of these, nothing may leave."""

    name: str
    zone: ZoneInfo
    source: TzSource
    candidates: tuple[ZoneInfo, ...]


def clock_of(person: Person, market: Market, brand: Brand, policy: Policy) -> Clock:
    """The recipient's zone, else the only zone of their country, else that of the market, else of the brand."""
    return _clock(person.timezone, person.country, market.timezone, brand.timezone, policy.unknown_timezone)


@lru_cache(maxsize=4096)
def _clock(own: str, country: str, market: str, brand: str, unknown: Unknown) -> Clock:
    known: tuple[tuple[TzSource, str], ...] = (("recipient", own), ("country", only_zone_of_country(country) or ""))
    for source, name in known:
        found = zone(name)
        if found:
            return Clock(name, found, source, (found,))
    guesses: tuple[tuple[TzSource, str], ...] = (("market", market), ("brand", brand), ("brand", "UTC"))
    source, name, found = next((s, name, found) for s, name in guesses if (found := zone(name)))
    return Clock(name, found, source, _candidates(country, found, unknown))


def _candidates(country: str, guess: ZoneInfo, unknown: Unknown) -> tuple[ZoneInfo, ...]:
    """Every zone of the country, so that nobody there is woken (R11)."""
    if unknown == "skip":
        return ()
    if unknown == "market":
        return (guess,)
    return tuple(found for name in zones_of_country(country) if (found := zone(name))) or (guess,)
