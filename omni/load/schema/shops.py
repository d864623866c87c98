"""shops.yaml: where people can go."""

from typing import ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.types import Dates, HoursByDay, MarketName, Name, ServicePhone, Text


class ShopKeys(Keys):
    """A shop."""

    what: ClassVar[str] = "a shop"
    expects: ClassVar[str] = "keys such as {name: Aurora Brera, market: italy}"

    name: Text = Field(description="The shop's name as people read it.", examples=["Aurora Brera"])
    market: MarketName = Field(description="The market it belongs to.", examples=["italy"])
    address: Text = Field("", description="Its address.", examples=['"Via Brera 1, 20121 Milano"'])
    phone: ServicePhone = Field("", description="Its telephone number.", examples=['"+39 02 5550 1234"'])
    hours: HoursByDay = Field(
        {},
        description="Its hours by weekday, two a day where it closes at lunch; a weekday left out is closed.",
        examples=['{mon-fri: "09:00-13:00, 15:30-19:30", sat: "10:00-19:30"}'],
    )
    closed: Dates = Field((), description="Dates on which it is closed.", examples=["[2026-12-25]"])


class ShopsFile(Keys):
    """Where people can go."""

    what: ClassVar[str] = "shops.yaml"
    shops: dict[Name, ShopKeys] = Field(
        description="The shops by name.",
        examples=['{brera: {name: Aurora Brera, market: italy, hours: {mon-sat: "10:00-19:30"}}}'],
    )
