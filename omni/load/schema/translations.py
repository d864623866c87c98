"""translations.yaml: from which source text each translation was made."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.reading import one_of
from omni.load.schema.types import Locale, Name, Text

State = Annotated[Literal["approved", "changed"], one_of("approved", "changed")]


class MadeKeys(Keys):
    """One translation."""

    what: ClassVar[str] = "a translation"
    expects: ClassVar[str] = "keys such as {from: it, text: 9f86d081884c, state: approved}"

    from_: Locale = Field(alias="from", description="The language that it was translated from.", examples=["it"])
    text: Text = Field(description="The fingerprint of the text that was translated.", examples=["9f86d081884c"])
    state: State = Field(
        "approved",
        description="Whether it fits that text (approved), or a translator will come back to it (changed).",
        examples=["approved"],
    )
    by: Text = Field("", description="Who handed it in, as `omni copy import --as` says.", examples=["Ana"])


class TranslationsFile(Keys):
    """From which text each translation of a campaign was made; `omni copy import` writes it."""

    what: ClassVar[str] = "translations.yaml"
    translations: Name = Field(description="The campaign whose translations these are.", examples=["black-friday"])
    made: dict[Locale, dict[Text, MadeKeys]] = Field(
        {},
        description="By language, then by text: what each translation was made from.",
        examples=["{ro: {messages/main/headline: {from: it, text: 9f86d081884c, state: approved}}}"],
    )
