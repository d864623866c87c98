"""Journeys: steps that depend on what people do."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from omni.load.misfit import IMPOSSIBLE, MisfitError, wrong
from omni.load.schema.collected import Collected
from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Reads, as_error, one_of
from omni.load.schema.segments import Condition
from omni.load.schema.sends import CHANNELS, CLOCK, FIRST_OF
from omni.load.schema.types import (
    Channels,
    Clock,
    Date,
    Duration,
    EventName,
    EventNames,
    FirstOf,
    Instant,
    MessageName,
    Name,
    Number,
    Reentry,
    SegmentName,
    ShareByName,
    Start,
    Until,
    Wait,
)

_NAME = re.compile(r"[\w.-]+")


class StepKeys(Keys):
    """One step of a journey."""

    what: ClassVar[str] = "a step"


class SendStep(StepKeys):
    """Send a message."""

    what: ClassVar[str] = "a send"
    send: MessageName = Field(description="The message.", examples=["teaser"])
    id: Name = Field("", description="A name of its own, where two steps send the same message.", examples=["first"])
    channels: Channels = Field((), description=CHANNELS, examples=["[email, sms]"])
    first_of: FirstOf = Field((), description=FIRST_OF, examples=["[preferred, push, sms]"])
    experiment: ShareByName = Field(
        {}, description="The share of people who get each variant: {a: 50%, b: 50%}.", examples=["{a: 50%, b: 50%}"]
    )
    lands_by: Date | None = Field(
        None, description="The day by which something printed should be in the letterbox.", examples=["2027-03-10"]
    )


class DelayStep(StepKeys):
    """Wait for a while."""

    what: ClassVar[str] = "a delay"
    delay: Wait = Field(
        description="How long: 2h is elapsed time, 1d at 09:00 is the next day at nine.", examples=["1d at 09:00"]
    )


class DelayUntilStep(StepKeys):
    """Wait until a moment."""

    what: ClassVar[str] = "a delay"
    delay_until: Until = Field(
        description="Until when: a weekday and hour, a time before a fact, or a date and hour.", examples=["sat 15:15"]
    )


class WaitStep(StepKeys):
    """Wait for an event."""

    what: ClassVar[str] = "a wait"
    wait_for: EventName = Field(
        description="The event; engaged is a click, a reply, a redeemed code or a purchase, and no opening.",
        examples=["clicked"],
    )
    of: MessageName = Field(
        "", description="The send whose event it is; without it, the one just above.", examples=["teaser"]
    )
    within: Duration = Field(0, description="How long it waits, counted from the send.", examples=["3d"])
    then: "Steps" = Field((), description="Steps of those for whom it happened.", examples=["[{send: thanks}]"])
    else_: "Steps" = Field((), alias="else", description="Steps of the others.", examples=["[{send: reminder}]"])


class BranchStep(StepKeys):
    """Go one way or another."""

    what: ClassVar[str] = "a branch"
    branch: Condition = Field(description="The condition.", examples=["person.tier = 'gold'"])
    then: "Steps" = Field(
        (), description="Steps of those whom it holds for.", examples=["[{send: card, channels: [letter]}]"]
    )
    else_: "Steps" = Field(
        (), alias="else", description="Steps of the others.", examples=["[{send: card, channels: [email]}]"]
    )


class StopStep(StepKeys):
    """Leave the journey."""

    what: ClassVar[str] = "stop"


def _step(data: object) -> StepKeys:
    if data == "stop":
        return StopStep()
    if not isinstance(data, dict):
        named = isinstance(data, str) and _NAME.fullmatch(data)
        raise wrong("steps such as {send: main}, {delay: 2h} or stop", data, f"{{send: {data}}}" if named else None)
    kind = next((kind for key, kind in STEPS.items() if key in data), None)
    if kind is None and data:
        collected = Collected()
        collected.unknown_key(next(iter(data)), "step", STEPS)
        collected.done("step")
    if kind is None:
        raise wrong("steps such as {send: main}", None)
    return kind.model_validate(data)


def _steps(data: object) -> tuple[StepKeys, ...]:
    if data == "stop" or isinstance(data, dict):
        data = [data]
    if not isinstance(data, list):
        raise as_error(wrong("a list of steps", data, advice="write it as in steps: [{send: main}]"))
    if not data:
        raise as_error(MisfitError(IMPOSSIBLE, "is a list of nothing", advice="write a step, such as {send: main}"))
    collected = Collected()
    steps = [collected.reading(at, lambda step=step: _step(step)) for at, step in enumerate(data)]  # type: ignore[misc]
    collected.done("steps")
    return tuple(step for step in steps if step is not None)


Steps = Annotated[
    tuple[Any, ...],
    Reads(_steps, {"type": "array", "items": {"omni-ref": "Step"}, "title": "a list of steps, from top to bottom"}),
]
STEPS: dict[str, type[StepKeys]] = {
    "send": SendStep,
    "delay": DelayStep,
    "delay_until": DelayUntilStep,
    "wait_for": WaitStep,
    "branch": BranchStep,
}


class ArrivalKeys(Keys):
    """How many come."""

    what: ClassVar[str] = "arrivals"
    expects: ClassVar[str] = "keys such as {per: day, count: 120}"
    per: Annotated[Literal["hour", "day", "week"], one_of("hour", "day", "week")] = Field(
        "day", description="In what time.", examples=["day"]
    )
    count: Number = Field(description="How many people.", examples=["120"])


class EntryKeys(Keys):
    """How people come in."""

    what: ClassVar[str] = "an entry"
    expects: ClassVar[str] = "keys such as {at: 2027-03-01T10:00}, {event: cart_abandoned} or {segment: loyal}"

    at: Instant | None = Field(None, description="Everyone comes in at this moment.", examples=["2027-03-01T10:00"])
    timezone: Clock = Field("", description=CLOCK, examples=["recipient"])
    event: EventName = Field("", description="Whoever does this comes in.", examples=["cart_abandoned"])
    arrivals: ArrivalKeys | None = Field(
        None, description="How many do it, for the simulation.", examples=["{per: day, count: 120}"]
    )
    segment: SegmentName = Field("", description="Whoever is in this segment comes in.", examples=["loyal"])
    until: Start | None = Field(None, description="Nobody comes in after this.", examples=["2027-04-01"])


class EveryKeys(Keys):
    """After how long somebody may come in again."""

    what: ClassVar[str] = "reentry"
    every: Duration = Field(description="After how long.", examples=["30d"])


class JourneyKeys(Keys):
    """Steps from top to bottom."""

    what: ClassVar[str] = "a journey"
    expects: ClassVar[str] = "keys such as {entry: {at: 2027-03-01T10:00}, steps: […]}"

    entry: EntryKeys = Field(
        description="How people come in: at a moment, by an event, or with a segment.",
        examples=["{at: 2027-03-01T10:00}"],
    )
    exit: EventNames = Field(
        (), description="Events that end it at once for a person.", examples=["[purchase, unsubscribed]"]
    )
    reentry: Annotated[
        Annotated[Reentry, Tag("⟨text⟩")] | Annotated[EveryKeys, Tag("⟨keys⟩")], Discriminator(shape)
    ] = Field(
        "never",
        description="Whether somebody may come in again: never, after_exit, or every 30d.",
        examples=["after_exit"],
    )
    steps: Steps = Field(
        description="What happens, from top to bottom; a step that is only stop ends it for whoever comes there.",
        examples=["[{send: teaser}, {wait_for: clicked, within: 3d, else: [{send: reminder}]}]"],
    )
