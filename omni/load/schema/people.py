"""people.yaml: named sample recipients."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Discriminator, Field, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.types import Country, Flag, Instants, Locale, Name, NamesByName, ReactionsByName, Text, TextByName

Address = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[TextByName, Tag("⟨keys⟩")], Discriminator(shape)]


class PersonKeys(Keys):
    """Somebody who may receive messages, with the fields of brand.yaml beside."""

    model_config = ConfigDict(extra="allow")
    what: ClassVar[str] = "a person"
    expects: ClassVar[str] = "keys such as {first_name: Giulia, locale: it-IT, country: IT}"

    locale: Locale = Field(description="The language they read, possibly with its country.", examples=["it-IT"])
    country: Country = Field(description="The country they live in.", examples=["IT"])
    timezone: Text = Field("", description="Their clock; without it, or with one that is unknown, the policy decides.")
    email: Text = Field("", description="Their mail address.")
    phone: Text = Field("", description="Their telephone number.")
    push_token: Text = Field("", description="The token of their device.")
    address: Address = Field("", description="Where their post goes: {street, postcode, city}.")
    consent: NamesByName = Field(
        {}, description="By channel, the topics they agreed to, or granted or refused: {email: [news], push: granted}."
    )
    prefers: Name = Field("", description="The channel they like best; first_of: [preferred, …] begins with it.")
    unsubscribed: Flag = Field(False, description="Whether they left all marketing.")  # noqa: FBT003
    suppressed: Flag = Field(False, description="Whether nothing may be sent: a bounce, a complaint, a legal list.")  # noqa: FBT003
    does: ReactionsByName = Field(
        {}, description="What they do about a message, by its name: {main: clicked after 3h}."
    )
    history: Instants = Field((), description="When they got earlier messages, on their clock; caps count them.")

    @property
    def beside(self) -> dict[str, Any]:
        """The keys that are fields of the brand."""
        return dict(self.model_extra or {})


class PeopleFile(Keys):
    """Named sample recipients kept in git."""

    what: ClassVar[str] = "people.yaml"
    people: dict[Name, PersonKeys] = Field(description="The people by name.")
