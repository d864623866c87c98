"""Facts that are words: names, places, texts."""

from pydantic import Field, field_validator

from omni.load.misfit import MisfitError
from omni.load.schema.facts.kind import FactKeys, Wording
from omni.load.schema.reading import as_error
from omni.load.schema.types import Flag, Role, TextByLocale, Texts
from omni.load.slips.in_names import refuse_value
from omni.model import facts


class NameFact(FactKeys):
    """A proper name: `{name: Alba, also: [ALBA]}`; one that is translated: `{name: {it: Acque, en: Waters}}`."""

    name: Wording = Field(
        description="The name as it is spelt, in every language or by language.",
        examples=["Alba", "{it: Acque, en: Waters}"],
    )
    also: Texts = Field((), description="Other accepted spellings.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        if isinstance(self.name, str):
            return facts.NameOf(self.name, self.also)
        return facts.NameOf(next(iter(self.name.values())), self.also, self.name)

    @field_validator("name")
    @classmethod
    def _is_no_value(cls, name: str | dict[str, str]) -> str | dict[str, str]:
        for text in (name,) if isinstance(name, str) else name.values():
            try:
                refuse_value(text)
            except MisfitError as misfit:
                raise as_error(misfit) from None
        return name


class PlaceFact(FactKeys):
    """A place, with one name or one a language: `{place: {it: Milano, de: Mailand}}`, `{place: Reggio Emilia}`."""

    place: Wording = Field(
        description="The name, in every language or by language.",
        examples=["{it: Milano, de: Mailand}", "Reggio Emilia"],
    )
    role: Role = Field("", description="What the place is: origin, destination, venue.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.PlaceName({"": self.place} if isinstance(self.place, str) else self.place)


class TextFact(FactKeys):
    """Words by language: `{text: {it: "Regolamento su …"}, exact: true}`."""

    text: TextByLocale = Field(description="The words by language.", examples=["{it: Regolamento in negozio}"])
    exact: Flag = Field(False, description="Whether the words must stand exactly as they are.")  # noqa: FBT003

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Text(self.text, self.exact)
