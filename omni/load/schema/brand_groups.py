"""Groups of brand.yaml that not every brand has: its voice, how it spells names, the tags of sending platforms."""

from typing import ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.types import AtMost, Text, TextByLocale, TextByText, Texts


class VoiceKeys(Keys):
    """How the brand sounds."""

    what: ClassVar[str] = "voice"
    address: TextByLocale = Field(
        {}, description="How readers are addressed, by language: {it: tu, de: Sie}.", examples=["{it: tu, de: Sie}"]
    )
    emoji: AtMost | None = Field(None, description="The most emoji that a message may have.", examples=["max 1"])
    exclamation: AtMost | None = Field(
        None, description="The most exclamation marks that a message may have.", examples=["max 1"]
    )
    capitals: AtMost | None = Field(
        None, description="The most words in capitals that may stand side by side.", examples=["max 2"]
    )
    sentence: AtMost | None = Field(None, description="The most words that a sentence may have.", examples=["max 25"])
    lix: AtMost | None = Field(
        None,
        description="How hard a text of 40 words or more may be to read, as LIX: 40 is a magazine, 50 a newspaper.",
        examples=["max 50"],
    )
    avoid: Texts = Field((), description="Words that the brand does not use.", examples=["[gratis, imperdibile]"])
    forbid: Texts = Field(
        (),
        description="Words that must not appear: those of a competitor, those that the law keeps for others.",
        examples=["[Lux, medicinale]"],
    )
    prefer: TextByText = Field(
        {}, description="The brand's word for another: {store: shop}.", examples=["{store: shop}"]
    )


class NameKeys(Keys):
    """How campaigns, codes and UTM values are spelt."""

    what: ClassVar[str] = "names"
    campaign: Text = Field("", description="The pattern of campaign names: {year}-*.", examples=['"{year}-*"'])
    code: Text = Field("", description="The pattern of codes.")
    utm: Text = Field("", description="The pattern of UTM values.")


class MergeTagKeys(Keys):
    """The sending platforms' own names for what the brand knows of people."""

    what: ClassVar[str] = "merge_tags"
    braze: TextByText = Field(
        {}, description="Braze's tag for a field.", examples=['{tier: "{{custom_attribute.${loyalty_tier}}}"}']
    )
    klaviyo: TextByText = Field(
        {}, description="Klaviyo's tag for a field.", examples=["""{first_name: "{{ person|lookup:'Nome' }}"}"""]
    )
    liquid: TextByText = Field(
        {}, description="The tag for a field where Liquid is read.", examples=['{tier: "{{ customer.level }}"}']
    )
    mailchimp: TextByText = Field({}, description="Mailchimp's tag for a field.", examples=['{tier: "*|LEVEL|*"}'])
