"""What every kind of fact has: what it is about, its role, the words around it."""

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from omni.load.schema.keys import Keys
from omni.load.schema.reading import one_of
from omni.load.schema.types import Amounts, Name, Quantities, Text, TextByLocale, TextsByLocale
from omni.model import facts


def shape(data: object) -> str:
    """Whether a value is written as keys or as a single text."""
    return "⟨keys⟩" if isinstance(data, dict) else "⟨text⟩"


Shape = Discriminator(shape)
Per = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[Amounts, Tag("⟨keys⟩")], Shape]
Over = Annotated[Annotated[Name, Tag("⟨text⟩")] | Annotated[Amounts, Tag("⟨keys⟩")], Shape]
Wording = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[TextByLocale, Tag("⟨keys⟩")], Shape]
"""One text for every language, or one a language."""
TimeRole = Annotated[Literal["", "start", "end", "deadline", "event"], one_of("start", "end", "deadline", "event")]

TIME_ROLE = "Whether the value is a start, an end, a deadline or an event, where the fact's name does not tell."


class FactKeys(Keys):
    """A fact written with keys."""

    what: ClassVar[str] = "a fact"
    expects: ClassVar[str] = "a value such as 30%, or keys such as {percent: 30}"

    of: Text = Field("", description="What the value is about, in one word: delivery, second item, everything.")
    nouns: TextsByLocale = Field({}, description="The words it is counted with, by language: {it: [pasto, pasti]}.")
    words: TextsByLocale = Field({}, description="The words it stands beside, by language: {it: [reso, rientro]}.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        raise NotImplementedError

    def refuse_as(self, name: str) -> None:
        """Raises `MisfitError` where a fact of that name cannot have the value."""

    @property
    def other_units(self) -> tuple[facts.Quantity, ...]:
        """The same value in other units."""
        return ()

    @property
    def names_facts(self) -> tuple[tuple[str, str], ...]:
        """The keys that name another fact, with the name."""
        named = ((key, getattr(self, key, "")) for key in ("until", "over", "encodes"))
        return tuple((key, name) for key, name in named if name and isinstance(name, str))


class MoneyOver(FactKeys):
    """A fact that may hold above a minimum spend only."""

    over: Over | None = Field(
        None, description="The minimum spend: amounts by currency, or the name of the fact that holds them."
    )

    @property
    def minimum(self) -> facts.Amounts | None:
        """The minimum spend as amounts; None where another fact holds them."""
        return None if isinstance(self.over, str) else self.over


class InUnits(FactKeys):
    """A fact that may say the same in other units."""

    also: Quantities = Field((), description="The same in other units: also: [1000 g].")

    @property
    def other_units(self) -> tuple[facts.Quantity, ...]:
        """The same value in other units."""
        return self.also
