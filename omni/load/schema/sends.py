"""What goes out when, and what stays up."""

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.types import Channels, Clock, Date, FirstOf, Instant, MessageName, Name, ShareByName, Start, Text

CLOCK = "Whose clock: a time zone, or recipient for each person's own; without it, the market's."
CHANNELS = "The message goes out on each of these channels."
FIRST_OF = (
    "It goes out on the first of these that the person agreed to and has an address for; preferred is the one of these "
    "that they like best."
)


class SendKeys(Keys):
    """A message on each of some channels, or on the first that fits."""

    what: ClassVar[str] = "a send"
    expects: ClassVar[str] = "keys such as {at: 2026-11-27T08:00, message: main, channels: [email]}"

    at: Instant = Field(description="When it goes out.", examples=["2026-11-27T08:00"])
    timezone: Clock = Field("", description=CLOCK, examples=["recipient"])
    message: MessageName = Field("", description="The message; without it, the campaign's only one.", examples=["main"])
    id: Name = Field("", description="A name of its own, where two send the same message.", examples=["first"])
    channels: Channels = Field((), description=CHANNELS, examples=["[email, sms]"])
    first_of: FirstOf = Field((), description=FIRST_OF, examples=["[preferred, push, sms]"])
    experiment: ShareByName = Field(
        {}, description="The share of people who get each variant: {a: 50%, b: 50%}.", examples=["{a: 50%, b: 50%}"]
    )
    lands_by: Date | None = Field(
        None, description="The day by which something printed should be in the letterbox.", examples=["2027-03-10"]
    )


SendAt = Annotated[Annotated[Instant, Tag("⟨text⟩")] | Annotated[SendKeys, Tag("⟨keys⟩")], Discriminator(shape)]


class ShownKeys(Keys):
    """A message that stays up on channels that nobody receives."""

    what: ClassVar[str] = "something shown"
    single: ClassVar[str] = "channels"
    expects: ClassVar[str] = "keys such as {message: main, channels: [instagram], to: ends}"

    message: MessageName = Field("", description="The message; without it, the campaign's only one.", examples=["main"])
    channels: Channels = Field(description="Where it is shown.", examples=["[instagram, web_banner]"])
    from_: Start | None = Field(None, alias="from", description="When it goes up.", examples=["2026-11-27"])
    to: Text = Field(
        "", description="When it comes down: a date, a date and hour, or the name of a fact.", examples=["ends"]
    )
