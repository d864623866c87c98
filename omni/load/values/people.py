"""Named people, whose fields are typed by the brand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from omni.load.notes import Names, References
from omni.load.values.fields import Attributes
from omni.model.brand import FieldSpec
from omni.model.catalogue import Event
from omni.model.people import Consent, Happening, Person, Reaction
from omni.model.place import Route
from omni.model.policy import QuietHours
from omni.model.problem import Finding
from omni.zones import only_zone_of_country, to_utc, zone

if TYPE_CHECKING:
    from omni.load.schema.people import PersonKeys

ADDRESSES = ("email", "phone", "push_token", "address")
ANSWERS = {"granted", "refused"}


class People:
    """Reads people; channels, topics, messages and events that they name are checked."""

    def __init__(
        self,
        fields: Mapping[str, FieldSpec],
        names: Mapping[str, Names],
        attributes: Attributes,
        references: References,
        events: Mapping[str, Event],
    ) -> None:
        self._fields = fields
        self._events = events
        self._names = names
        self._attributes = attributes
        self._references = references

    def read(self, name: str, keys: PersonKeys, route: Route, clock: str) -> Person:
        """One person; `clock` is the zone that earlier messages are dated in where theirs is unknown."""
        if keys.prefers:
            self._references.known(keys.prefers, self._names["channel"], route / "prefers")
        return Person(
            id=name,
            locale=keys.locale,
            country=keys.country,
            route=route,
            timezone=keys.timezone,
            addresses={key: getattr(keys, key) for key in ADDRESSES if getattr(keys, key)},
            consent=self._consent(keys, route / "consent"),
            prefers=keys.prefers,
            unsubscribed=keys.unsubscribed,
            suppressed=keys.suppressed,
            fields=self._attributes.read_all(keys.beside, self._fields, route, "a person"),
            does=tuple(self._reactions(keys, route / "does")),
            events=self._happenings(keys, route / "events"),
            history=_history(keys, clock),
            quiet_hours=QuietHours("", "", keys.quiet_hours, route / "quiet_hours") if keys.quiet_hours else None,
        )

    def _consent(self, keys: PersonKeys, route: Route) -> Consent:
        topics: dict[str, frozenset[str]] = {}
        answers: dict[str, set[str]] = {"granted": set(), "refused": set()}
        for channel, agreed in keys.consent.items():
            self._references.known(channel, self._names["channel"], (route / channel).key)
            if len(agreed) == 1 and agreed[0] in ANSWERS:
                answers[agreed[0]].add(channel)
                continue
            if agreed and channel in self._names["permission"].loaded:
                words = f'"{channel}" expects granted or refused: the device gives the permission, for no topic'
                self._references.note(Finding(route / channel, words, "wrong-type", advice=f"write {channel}: granted"))
            elif self._names["topic"].loaded:
                self._references.all_known(agreed, self._names["topic"], route / channel)
            topics[channel] = frozenset(agreed)
        return Consent(topics, frozenset(answers["granted"]), frozenset(answers["refused"]))

    def _reactions(self, keys: PersonKeys, route: Route) -> list[Reaction]:
        found = []
        for message, reactions in keys.does.items():
            self._references.known(message, self._names["message"], (route / message).key)
            for event, after in reactions:
                self._references.known(event, self._names["event"], route / message)
                found.append(Reaction(message, event, after, route / message))
        return found

    def _happenings(self, keys: PersonKeys, route: Route) -> dict[str, Happening]:
        found = {}
        for name, happening in keys.events.items():
            if self._references.known(name, self._names["event"], (route / name).key):
                fields = self._events[name].fields if name in self._events else {}
                values = self._attributes.read_all(happening.beside, fields, route / name, f"the event {name}")
                found[name] = Happening(name, values, route / name, happening.at, happening.again)
        return found


def _history(keys: PersonKeys, clock: str) -> tuple[int, ...]:
    where = zone(keys.timezone) or zone(only_zone_of_country(keys.country) or clock) or zone("UTC")
    return tuple(sorted(_seconds(moment, where) for moment in keys.history))


def _seconds(moment: datetime, where: object) -> int:
    from zoneinfo import ZoneInfo

    instant = to_utc(moment, where) if isinstance(where, ZoneInfo) else None
    return instant if instant is not None else 0
