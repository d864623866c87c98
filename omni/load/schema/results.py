"""results.yaml: what came of a campaign."""

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.reading import Named
from omni.load.schema.types import Count, Date, EventName, Integer, Name, Number


class KeptGoalKeys(Keys):
    """Whether the goal was met."""

    what: ClassVar[str] = "a goal that was met"
    expects: ClassVar[str] = "keys such as {event: purchase, people: 3120, done: 212}"
    event: EventName = Field(description="The event that was hoped for.", examples=["purchase"])
    people: Count = Field(description="How many people a message reached.", examples=["3120"])
    done: Count = Field(description="How many of them did it in time.", examples=["212"])
    held: Count = Field(0, description="How many were held out.", examples=["340"])
    held_done: Count = Field(0, description="How many of those did it all the same.", examples=["12"])


class KeptChannelKeys(Keys):
    """What came of one channel."""

    what: ClassVar[str] = "what came of a channel"
    expects: ClassVar[str] = "keys such as {people: 1180, reacted: 40}"
    people: Count = Field(description="How many people it reached.", examples=["1180"])
    reacted: Count = Field(description="How many of them reacted.", examples=["40"])
    first: Number = Field(Decimal(), description="Goals that began with it.", examples=["12"])
    last: Number = Field(Decimal(), description="Goals that it came last before.", examples=["20"])
    linear: Number = Field(Decimal(), description="Goals, shared among all that led up to them.", examples=["15.5"])
    lost: Integer | None = Field(None, description="Goals that the simulation loses without it.", examples=["8"])


_Counts = Annotated[dict[str, int], Named(Name, Count)]


class ResultsFile(Keys):
    """What came of a campaign; `omni simulate --events FILE --keep` writes it."""

    what: ClassVar[str] = "results.yaml"
    results: Name = Field(description="The campaign that it is about.", examples=["black-friday"])
    until: Date = Field(description="The day of the last event that is counted.", examples=["2026-12-14"])
    goal: KeptGoalKeys | None = Field(
        None, description="Whether the goal was met.", examples=["{event: purchase, people: 3120, done: 212}"]
    )
    arrived: dict[Name, _Counts] = Field(
        {},
        description="By message and channel, the people it was planned for and those of each event.",
        examples=["{teaser.sms: {planned: 1200, delivered: 1180, clicked: 40}}"],
    )
    channels: dict[Name, KeptChannelKeys] = Field(
        {}, description="What came of each channel.", examples=["{sms: {people: 1180, reacted: 40, last: 20}}"]
    )
