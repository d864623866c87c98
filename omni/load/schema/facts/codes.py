"""Facts about codes: one for everyone, or one of their own for each."""

from typing import Annotated

from pydantic import Field

from omni.load.misfit import impossible
from omni.load.schema.facts.kind import FactKeys
from omni.load.schema.reading import Scalar
from omni.load.schema.types import NamedFact, Text
from omni.model import facts


class CodeFact(FactKeys):
    """A code that everyone shares: `code: BLACK30`."""

    code: Text = Field(description="The code, letter by letter.", examples=["BLACK30"])
    encodes: NamedFact = Field("", description="The fact that the code stands for, so that both are compared.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Code(self.code, self.encodes)


def _pattern(text: str) -> str:
    if "#" not in text:
        raise impossible(
            text, "without a # everybody has the same code", advice="write # for each digit, as in AUG-####"
        )
    return text


class OneEachFact(FactKeys):
    """A code of one's own for each person, from a pattern: `{one_each: "AUG-####-##"}`."""

    one_each: Annotated[str, Scalar(_pattern, "a pattern such as AUG-####-##")] = Field(
        description="The pattern; each # stands for a digit.", examples=["AUG-####-##"]
    )
    encodes: NamedFact = Field("", description="The fact that the code stands for.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.OneEachCode(pattern=self.one_each, encodes=self.encodes)


class CodesFact(FactKeys):
    """A code of one's own for each person, from a file: `{codes: coupons.csv}`."""

    codes: Text = Field(description="The file of codes, one a line.", examples=["coupons.csv"])
    encodes: NamedFact = Field("", description="The fact that the code stands for.")

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.OneEachCode(file=self.codes, encodes=self.encodes)
