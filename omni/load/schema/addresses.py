"""Texts and addresses that may differ: by language, by market."""

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.types import Link, Text, TextByLocale, TextByName

Words = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[TextByLocale, Tag("⟨keys⟩")], Discriminator(shape)]
"""One text for all languages, or one for each."""


class ByMarketKeys(Keys):
    """An address for each market."""

    what: ClassVar[str] = "an address"
    expects: ClassVar[str] = "an address, or keys such as {by_market: {italy: https://aurora.example/it}}"
    by_market: TextByName = Field(
        description="The address of each market.",
        examples=["{italy: https://aurora.example/it, romania: https://aurora.example/ro}"],
    )


Address = Annotated[Annotated[Link, Tag("⟨text⟩")] | Annotated[ByMarketKeys, Tag("⟨keys⟩")], Discriminator(shape)]
