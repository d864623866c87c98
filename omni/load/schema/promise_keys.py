"""What a campaign holds itself to, where that is written with keys."""

from typing import ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.types import (
    ChannelName,
    Clock,
    Date,
    FactsNamed,
    Filled,
    Instant,
    MessageName,
    PersonName,
    RuleNames,
    Segments,
    Text,
)


class AnyKeys(Keys):
    """One of several facts."""

    what: ClassVar[str] = "a required fact"
    expects: ClassVar[str] = "the name of a fact, or {any: [price, early_price]}"
    any: FactsNamed = Field(description="Facts of which one must be stated.", examples=["[price, early_price]"])


class RelationKeys(Keys):
    """Arithmetic between facts, with exceptions."""

    what: ClassVar[str] = "a relation"
    expects: ClassVar[str] = 'a relation such as "old_price * (1 - discount) = price"'
    relation: Text = Field(description="The equation.", examples=["old_price * (1 - discount) = price"])
    except_: Segments = Field((), alias="except", description="Versions that it does not hold for.", examples=["[vip]"])


class IncidentalKeys(Keys):
    """A text with a number that is no claim of the campaign."""

    what: ClassVar[str] = "an incidental"
    expects: ClassVar[str] = "keys such as {text: 24 hours a day, reason: a figure of speech}"
    text: Filled = Field(description="The text as it stands in the message.", examples=["24 hours a day"])
    reason: Filled = Field(description="Why it is no claim.", examples=["a figure of speech"])


class ExpectationKeys(Keys):
    """What somebody should get."""

    what: ClassVar[str] = "an expectation"
    expects: ClassVar[str] = "keys such as {message: teaser, channel: sms}"
    message: MessageName = Field(description="The message.", examples=["teaser"])
    channel: ChannelName = Field("", description="The channel.", examples=["sms"])
    at: Instant | None = Field(
        None, description="When, on the person's clock unless timezone says otherwise.", examples=["2027-03-01T10:00"]
    )
    timezone: Clock = Field("recipient", description="Whose clock at is on.", examples=["recipient"])


class CampaignTestKeys(Keys):
    """A named person and what they should get."""

    what: ClassVar[str] = "a test"
    expects: ClassVar[str] = "keys such as {as: giulia, expect: [{message: teaser, channel: sms}]}"
    as_: PersonName = Field(alias="as", description="Somebody of people.yaml.", examples=["giulia"])
    expect: tuple[ExpectationKeys, ...] = Field(
        description="What they get, in order; an empty list means nothing.",
        examples=["[{message: teaser, channel: sms}]"],
    )


class WaiverKeys(Keys):
    """A rule that does not hold here."""

    what: ClassVar[str] = "a waiver"
    expects: ClassVar[str] = "keys such as {allow: too-long, reason: …, owner: …, until: 2026-12-31}"
    allow: RuleNames = Field(description="The rule, by name or code.", examples=["percent-contradicts"])
    at: Text = Field(
        "",
        description="Where it does not hold, as dotted keys; without it, in the whole campaign.",
        examples=["messages.main.copy.it.sms"],
    )
    reason: Text = Field(description="Why.", examples=["agreed with the shops"])
    owner: Text = Field(description="Who says so.", examples=["giulia@aurora.example"])
    until: Date = Field(description="The last day on which it does not hold.", examples=["2026-12-31"])
