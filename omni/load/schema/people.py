"""people.yaml: named sample recipients."""

from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Discriminator, Field, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.reading import MAY_BE_BLANK
from omni.load.schema.types import (
    ChannelName,
    Country,
    Email,
    Flag,
    Instants,
    Locale,
    Name,
    NamesByChannel,
    PersonPhone,
    QuietWeek,
    ReactionsByName,
    Start,
    Text,
    TextByName,
)

Address = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[TextByName, Tag("⟨keys⟩")], Discriminator(shape)]


class HappeningKeys(Keys):
    """An event of a person, with what it carries beside."""

    model_config = ConfigDict(extra="allow")
    what: ClassVar[str] = "an event of a person"
    expects: ClassVar[str] = "keys such as {at: 2026-12-01T21:40, id: c-8F2K}"

    at: Start | None = Field(
        None,
        description="When it happens, on the person's clock; without it, when the simulation starts.",
        examples=["2026-12-01T21:40"],
    )

    again: Instants = Field((), description="When it happens once more.", examples=["[2026-12-20T09:00]"])

    @property
    def beside(self) -> dict[str, Any]:
        """The keys that are fields of the event."""
        return dict(self.model_extra or {})


class PersonKeys(Keys):
    """Somebody who may receive messages, with the fields of brand.yaml beside."""

    model_config = ConfigDict(extra="allow")
    what: ClassVar[str] = "a person"
    expects: ClassVar[str] = "keys such as {first_name: Giulia, locale: it-IT, country: IT}"

    locale: Locale = Field(description="The language they read, possibly with its country.", examples=["it-IT"])
    country: Country = Field(description="The country they live in.", examples=["IT"])
    timezone: Text = Field(
        "",
        description="Their clock; without it, or with one that is unknown, the policy decides.",
        examples=["Europe/Rome"],
    )
    email: Email = Field("", description="Their mail address.", examples=["giulia@mail.example"])
    phone: PersonPhone = Field("", description="Their telephone number.", examples=['"+390000000001"'])
    push_token: Text = Field("", description="The token of their device.", examples=["sample-giulia"])
    address: Address = Field(
        "",
        description="Where their post goes: {street, postcode, city}.",
        examples=['{street: Via Roma 1, postcode: "20121", city: Milano}'],
    )
    consent: NamesByChannel = Field(
        {},
        description="By channel, the topics they agreed to, or granted or refused: {email: [news], push: granted}.",
        examples=["{email: [offers, news], sms: [offers], push: granted}"],
    )
    prefers: ChannelName = Field(
        "",
        description="The channel they like best; first_of: [preferred, sms, email] begins with it if it is one.",
        examples=["sms"],
    )
    unsubscribed: Flag = Field(False, description="Whether they left all marketing.", examples=["true"])  # noqa: FBT003
    suppressed: Flag = Field(
        False,  # noqa: FBT003
        description="Whether nothing may be sent: a bounce, a complaint, a legal list.",
        examples=["true"],
    )
    does: ReactionsByName = Field(
        {},
        description="What they do about a message, by its name: {main: clicked after 3h}.",
        examples=["{main: clicked after 3h}"],
    )
    events: dict[Name, Annotated[HappeningKeys, MAY_BE_BLANK]] = Field(
        {},
        description="Events that let them into journeys, and what these carry where it is not the sample of "
        "events.yaml. Where somebody has the event of an entry, only those who have it come in.",
        examples=["{cart_abandoned: {at: 2026-12-01T21:40, id: c-8F2K}}"],
    )
    history: Instants = Field(
        (),
        description="When they got earlier messages, on their clock; caps count those before the plan begins.",
        examples=["[2026-11-20T10:00]"],
    )

    quiet_hours: QuietWeek | None = Field(
        None,
        description="When they want to hear nothing, beside the policy's quiet hours.",
        examples=['{mon-fri: "09:00-18:00"}'],
    )

    @property
    def beside(self) -> dict[str, Any]:
        """The keys that are fields of the brand."""
        return dict(self.model_extra or {})


class PeopleFile(Keys):
    """Named sample recipients kept in git."""

    what: ClassVar[str] = "people.yaml"
    people: dict[Name, PersonKeys] = Field(
        description="The people by name.",
        examples=["{giulia: {first_name: Giulia, locale: it-IT, country: IT, consent: {email: [offers]}}}"],
    )
