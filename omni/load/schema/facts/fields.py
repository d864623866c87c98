"""Facts that a field of a person or an event holds."""

from typing import Annotated, get_args

from pydantic import Field

from omni.load.schema.facts.kind import TIME_ROLE, FactKeys, TimeRole
from omni.load.schema.reading import one_of
from omni.load.schema.types import Days, Name
from omni.model import facts
from omni.model.brand import FieldType


class FieldFact(FactKeys):
    """A value of a person or an event: `{from: person.last_product, as: product}`."""

    from_: Name = Field(alias="from", description="The field.", examples=["person.last_product", "event.total"])
    as_: Annotated[FieldType, one_of(*get_args(FieldType))] = Field(
        "text", alias="as", description="Its type: text, money, date, product, integer, …", examples=["money"]
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.FromField(self.from_, self.as_)


class ListFact(FactKeys):
    """The items of a field: `{list: event.items}`."""

    list: Name = Field(description="The field that holds the list.", examples=["event.items"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.ListOf(self.list)


class AfterFact(FactKeys):
    """A date that many days after another one of a person or an event: `{after: event.ready, days: 7}`."""

    after: Name = Field(description="The field that holds the date.", examples=["event.ready"])
    days: Days = Field(description="How many days later.", examples=["7"])
    role: TimeRole = Field("", description=TIME_ROLE)

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.DaysAfter(self.after, self.days)
