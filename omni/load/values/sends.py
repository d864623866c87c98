"""Dated sends, and what stays up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from omni.load.misfit import MisfitError
from omni.load.notes import Names, unknown
from omni.load.scalars.moments import is_day, is_moment, moment_or_end
from omni.load.values.fields import misfit_at
from omni.load.values.moments import moment
from omni.load.values.scope import Scope
from omni.model.campaign import MessagePlan, Shown
from omni.model.facts import Moment
from omni.model.frozen import Frozen, replace
from omni.model.journey import Send
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.campaign import CampaignFile
    from omni.load.schema.journey import SendStep
    from omni.load.schema.sends import SendKeys, ShownKeys

PREFERRED = "preferred"


class Sending(Frozen):
    """What a send of one campaign may name, and its defaults."""

    scope: Scope
    messages: Mapping[str, MessagePlan]
    channels: tuple[str, ...]
    facts: Names

    def message(self, name: str, route: Route) -> str:
        """The message that is meant; without a name, the only one."""
        if name:
            self.scope.references.known(name, _named(self.messages), route)
            return name
        if len(self.messages) > 1:
            sentence = f"this names no message, and the campaign has {', '.join(self.messages)}"
            self.scope.references.note(Finding(route, sentence, "wrong-type"))
        return next(iter(self.messages))

    def on(self, message: str, channels: tuple[str, ...], first_of: tuple[str, ...]) -> tuple[str, ...]:
        """The channels that a send goes out on, each of them."""
        plan = self.messages.get(message)
        return () if first_of else channels or (plan.channels if plan else ()) or self.channels

    def is_addressed(self, channel: str) -> bool:
        """True where somebody receives the channel."""
        found = self.scope.channels.get(channel)
        return found is None or found.addressed

    def check(self, keys: SendKeys | SendStep, message: str, route: Route) -> None:
        """Checks channels and variants."""
        references = self.scope.references
        references.all_known(keys.channels, self.scope.names["channel"], route / "channels")
        references.all_known(keys.first_of, self.scope.names["channel"].and_([PREFERRED]), route / "first_of")
        if keys.channels and keys.first_of:
            references.note(
                Finding(
                    (route / "first_of").key,
                    '"first_of" stands beside "channels", which means each of them',
                    "impossible-value",
                )
            )
        plan = self.messages.get(message)
        strangers = [name for name in keys.experiment if plan and name not in plan.variants]
        for name in strangers[1:]:
            where = (route / "experiment" / name).key
            references.note(unknown(f"variant of {message}", name, plan.variants if plan else (), where))


def _named(messages: Iterable[str]) -> Names:
    return Names.of("message", messages)


def sends(file: CampaignFile, route: Route, sending: Sending) -> tuple[tuple[Send, ...], tuple[Shown, ...]]:
    """The campaign's sends; what goes to channels that nobody receives is shown from that moment on."""
    from omni.load.schema.sends import SendKeys

    split = _Split(sending)
    for at, keys in enumerate(file.sends):
        split.checked(keys, route / "sends" / at)
    if isinstance(file.send, datetime):
        for message in sending.messages:
            split.add(SendKeys.model_construct(at=file.send), message, route / "send")
    elif file.send is not None:
        split.checked(file.send, route / "send")
    return _with_ids(split.sent), tuple(split.shown)


class _Split:
    """Sends to people, and what is shown to nobody in particular."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self.sent: list[Send] = []
        self.shown: list[Shown] = []

    def checked(self, keys: SendKeys, route: Route) -> None:
        message = self._sending.message(keys.message, route / "message" if keys.message else route)
        self._sending.check(keys, message, route)
        self.add(keys, message, route)

    def add(self, keys: SendKeys, message: str, route: Route) -> None:
        channels = self._sending.on(message, keys.channels, keys.first_of)
        to_people = tuple(channel for channel in channels if self._sending.is_addressed(channel))
        to_nobody = tuple(channel for channel in channels if channel not in to_people)
        when = moment(keys.at, keys.timezone)
        if to_people or keys.first_of:
            variants = tuple(keys.experiment.items())
            self.sent.append(Send(keys.id, message, route, to_people, keys.first_of, when, variants, keys.lands_by))
        if to_nobody:
            end = "ends" if "ends" in self._sending.facts.loaded else None
            self.shown.append(Shown(message, to_nobody, route, when, end))


def _with_ids(found: list[Send]) -> tuple[Send, ...]:
    """Each send by its own name: its id, or its message, numbered from the second on (`main-2`)."""
    taken: set[str] = set()
    named = []
    for send in found:
        name, number = send.id or send.message, 1
        while name in taken:
            number += 1
            name = f"{send.id or send.message}-{number}"
        taken.add(name)
        named.append(replace(send, id=name))
    return tuple(named)


def shown(file: CampaignFile, route: Route, sending: Sending) -> tuple[Shown, ...]:
    """What stays up."""
    return tuple(_shown(keys, route / "shown" / at, sending) for at, keys in enumerate(file.shown))


def _shown(keys: ShownKeys, route: Route, sending: Sending) -> Shown:
    message = sending.message(keys.message, route / "message" if keys.message else route)
    sending.scope.references.all_known(keys.channels, sending.scope.names["channel"], route / "channels")
    for at, channel in enumerate(keys.channels):
        if channel in sending.scope.channels and sending.is_addressed(channel):
            sentence = f"{channel} is sent to people, and shown is what stays up"
            where = route / "channels" / at
            sending.scope.references.note(Finding(where, sentence, "impossible-value", advice="write it under send"))
    start, end = moment(keys.from_), _end(keys.to, route / "to", sending)
    if start and isinstance(end, Moment) and end.local < start.local:
        sentence = f"this comes down on {end.local:%Y-%m-%d} and goes up on {start.local:%Y-%m-%d}"
        sending.scope.references.note(Finding(route / "to", sentence, "impossible-value", advice="write a later day"))
    return Shown(message, keys.channels, route, start, end)


def _end(text: str, route: Route, sending: Sending) -> Moment | str | None:
    if not text:
        return None
    if not (is_day(text) or is_moment(text)):
        sending.scope.references.known(text, sending.facts, route)
        return text
    try:
        return Moment(moment_or_end(text))
    except MisfitError as misfit:
        sending.scope.references.note(misfit_at(misfit, route, "to"))
        return None
