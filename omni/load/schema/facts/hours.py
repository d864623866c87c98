"""Facts about hours: one of any day, opening hours."""

from typing import Annotated

from pydantic import Field

from omni.load.schema.facts.kind import TIME_ROLE, FactKeys, TimeRole
from omni.load.schema.reading import Reads
from omni.load.schema.types import OPENING_JSON, Hour, read_days
from omni.model import facts


class TimeFact(FactKeys):
    """An hour of any day: `{time: "19:30"}`."""

    time: Hour = Field(description="The hour.", examples=["19:30"])
    role: TimeRole = Field("", description=TIME_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.TimeOfDay(self.time)


def _hours(data: object) -> object:
    if data == "24/7":
        return facts.OpeningHours({}, always=True)
    return facts.OpeningHours(read_days(data))


Hours = Annotated[facts.OpeningHours, Reads(_hours, OPENING_JSON)]


class HoursFact(FactKeys):
    """Opening hours: `{hours: "09:30-19:30"}`, `{hours: "09:00-13:00, 15:30-19:30"}`, by weekday, or `24/7`."""

    hours: Hours = Field(
        description="Those of every day, or by weekday, two a day where there is a break; a day left out is closed.",
        examples=['{mon-fri: "09:00-13:00, 15:30-19:30", sat: "09:00-13:00"}'],
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return self.hours
