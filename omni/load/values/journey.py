"""Journeys: blocks of steps, whose sends, events and facts are checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from omni.load.notes import unknown
from omni.load.values.conditions import PERSON_HAS, condition
from omni.load.values.fields import paths
from omni.load.values.moments import moment
from omni.load.values.sends import Sending
from omni.model.journey import Branch, Delay, DelayUntil, Entry, Journey, Send, Step, Stop, WaitFor
from omni.model.place import Route
from omni.model.problem import Finding
from omni.model.spans import BeforeFact

if TYPE_CHECKING:
    from omni.load.schema.journey import (
        BranchStep,
        DelayUntilStep,
        EntryKeys,
        JourneyKeys,
        SendStep,
        StepKeys,
        WaitStep,
    )

_PER_DAY = {"hour": 24.0, "day": 1.0, "week": 1 / 7}


def journey(keys: JourneyKeys, route: Route, sending: Sending) -> Journey:
    """The journey; every name in it is checked."""
    references, names = sending.scope.references, sending.scope.names
    references.all_known(keys.exit, names["event"], route / "exit")
    entry = _entry(keys.entry, route / "entry", sending)
    steps = _Steps(sending, keys.entry.event).read(keys.steps, route / "steps")
    again = keys.reentry
    return Journey(entry, steps, route, keys.exit, again if isinstance(again, str | int) else again.every)


def _entry(keys: EntryKeys, route: Route, sending: Sending) -> Entry:
    references, names = sending.scope.references, sending.scope.names
    ways = [way for way in ("at", "event", "segment") if getattr(keys, way)]
    if not ways:
        references.note(Finding(route, "an entry has one of at, event or segment, this one has none", "wrong-type"))
    if {"at", "event"} <= set(ways):
        references.note(
            Finding((route / "event").key, "an entry has one of at and event, this one has both", "impossible-value")
        )
    if keys.event:
        references.known(keys.event, names["event"], route / "event")
    if keys.segment:
        references.known(keys.segment, names["segment"], route / "segment")
    per_day = float(keys.arrivals.count) * _PER_DAY[keys.arrivals.per] if keys.arrivals else 0.0
    at = moment(keys.at, keys.timezone)
    return Entry(route, at, keys.event, keys.segment, per_day, moment(keys.until, keys.timezone))


class _Steps:
    """Reads steps in the order in which they stand, so that a wait knows the send above it."""

    def __init__(self, sending: Sending, entry_event: str) -> None:
        self._sending = sending
        self._references = sending.scope.references
        self._entry_event = entry_event
        self._seen: dict[str, Route] = {}

    def read(self, steps: Iterable[StepKeys], route: Route, above: str = "") -> tuple[Step, ...]:
        found: list[Step] = []
        for at, keys in enumerate(steps):
            step = self._step(keys, route / at, above)
            if step is not None:
                found.append(step)
            if isinstance(step, Send):
                above = step.id
        return tuple(found)

    def _step(self, keys: StepKeys, route: Route, above: str) -> Step | None:
        from omni.load.schema import journey as written

        match keys:
            case written.SendStep():
                return self._send(keys, route)
            case written.DelayStep():
                return Delay(keys.delay, route)
            case written.DelayUntilStep():
                return self._delay_until(keys, route)
            case written.WaitStep():
                return self._wait(keys, route, above)
            case written.BranchStep():
                return self._branch(keys, route, above)
        return Stop(route)

    def _send(self, keys: SendStep, route: Route) -> Send:
        message = self._sending.message(keys.send, route / "send")
        self._sending.check(keys, message, route)
        id = keys.id or message  # noqa: A001 - it is the step's id
        if id in self._seen:
            sentence = f'two steps are called "{id}", an id of its own tells one from the other'
            related = ((self._seen[id], "the other step"),)
            self._references.note(
                Finding(
                    route / ("id" if keys.id else "send"),
                    sentence,
                    "duplicate-key",
                    related=related,
                    advice=f"write id: {id}_2 beside this one",
                )
            )
        self._seen.setdefault(id, route / ("id" if keys.id else "send"))
        channels = self._sending.on(message, keys.channels, keys.first_of)
        self._refuse_shown(keys, route)
        to_people = tuple(channel for channel in channels if self._sending.is_addressed(channel))
        variants = tuple(keys.experiment.items())
        return Send(id, message, route, to_people, keys.first_of, None, variants, keys.lands_by)

    def _refuse_shown(self, keys: SendStep, route: Route) -> None:
        for at, channel in enumerate(keys.channels or keys.first_of):
            if not self._sending.is_addressed(channel):
                where = route / ("channels" if keys.channels else "first_of") / at
                sentence = f"a step sends to people, and nobody receives {channel}"
                self._references.note(Finding(where, sentence, "impossible-value", advice="write it under shown"))

    def _delay_until(self, keys: DelayUntilStep, route: Route) -> DelayUntil:
        until = keys.delay_until
        if isinstance(until, BeforeFact):
            self._references.known(until.fact, self._sending.facts, route / "delay_until")
        return DelayUntil(until, route)

    def _wait(self, keys: WaitStep, route: Route, above: str) -> WaitFor:
        if keys.wait_for != "engaged":
            self._references.known(keys.wait_for, self._sending.scope.names["event"], route / "wait_for")
        of = keys.of or above
        if keys.of and keys.of not in self._seen:
            of = self._of_message(keys.of, route / "of")
        then = self.read(keys.then, route / "then", of or above)
        otherwise = self.read(keys.else_, route / "else", of or above)
        return WaitFor(keys.wait_for, of, keys.within, route, then, otherwise, from_here=bool(keys.of))

    def _of_message(self, message: str, route: Route) -> str:
        """The step above that sends a message; the last one where several do."""
        sent = [id for id in self._seen if id.startswith(f"{message}-")]  # noqa: A001 - they are ids
        if not sent:
            self._references.note(unknown("send above", message, self._seen, route))
            return message
        return sent[-1]

    def _branch(self, keys: BranchStep, route: Route, above: str) -> Branch | None:
        scope = self._sending.scope
        event = self._entry_event
        known = {"person": frozenset(paths(scope.brand.fields)) | PERSON_HAS}
        fields = [scope.event_fields.get(event, frozenset())] if event else list(scope.event_fields.values())
        known["event"] = frozenset(name for group in fields for name in group)
        read = condition(route / "branch", scope.sources, known, scope.brand.fields, self._references)
        then = self.read(keys.then, route / "then", above)
        otherwise = self.read(keys.else_, route / "else", above)
        return Branch(read[0], read[1], route, then, otherwise) if read else None
