"""Keys such as `all`, `sms`, `IT`, `IT.sms` taken apart, and the quiet hours that stand under them."""

from __future__ import annotations

from collections.abc import Mapping

from omni.load.misfit import MisfitError
from omni.load.notes import Names, References
from omni.load.scalars.names import country as read_country
from omni.load.values.fields import misfit_at
from omni.model.place import Route
from omni.model.policy import QuietHours
from omni.model.problem import Finding, Fix, Replacement
from omni.model.spans import Week

_SHORTEST_DAY = 3


def quiet_hours(
    weeks: Mapping[str, Week], route: Route, channels: Names, references: References
) -> tuple[QuietHours, ...]:
    """Every line, whose country and channel are checked."""
    where = Where(channels, references)
    return tuple(QuietHours(*where.read(name, route / name), week, route / name) for name, week in weeks.items())


class Where:
    """Reads keys such as `all`, `sms`, `IT`, `IT.sms` as a country and a channel."""

    def __init__(self, channels: Names, references: References) -> None:
        self._channels = channels
        self._references = references

    def read(self, key: str, route: Route) -> tuple[str, str]:
        """The country and the channel; each is empty for all."""
        if key == "all":
            return "", ""
        country, dot, channel = key.partition(".")
        if not dot:
            country, channel = ("", key) if key in self._channels.loaded or not key.isupper() else (key, "")
        if country in self._channels.loaded and channel.isupper():
            self._references.note(self._swapped(country, channel, route))
            return channel, country
        if country:
            self._check_country(country, route)
        if _is_weekday(channel) and channel not in self._channels.loaded:
            self._references.note(_day_alone(channel, country, route))
        elif channel and channel != "all":
            self._references.known(channel, self._channels, route.key)
        return country, "" if channel == "all" else channel

    def _swapped(self, channel: str, country: str, route: Route) -> Finding:
        right = f"{country}.{channel}"
        fix = Fix(f"write {right}", (Replacement(route.key, right),), safe=False)
        sentence = f'"{channel}.{country}" names a channel before a country'
        return Finding(route.key, sentence, "impossible-value", advice=f"write {right}", fix=fix)

    def _check_country(self, country: str, route: Route) -> None:
        try:
            read_country(country)
        except MisfitError as misfit:
            self._references.note(misfit_at(misfit, route.key, str(route.keys[-1])))


def _is_weekday(word: str) -> bool:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return len(word) >= _SHORTEST_DAY and any(day.startswith(word.lower().rstrip("s")) for day in days)


def _day_alone(day: str, country: str, route: Route) -> Finding:
    """A weekday where a channel or a country is expected."""
    group, short = country or "all", day[:_SHORTEST_DAY].lower()
    sentence = f'"{day}" is a day of the week, and days stand below {group} or a channel'
    advice = f'write {group}: {{{short}: …, …}}, as in {{mon-sat: "21:00-08:00", sun: all day}}'
    return Finding(route.key, sentence, "unknown-reference", advice=advice)
