"""Facts about how to reach somebody: web addresses, telephone numbers, bank accounts."""

from typing import Annotated

from pydantic import Field

from omni.load.misfit import impossible
from omni.load.schema.facts.kind import FactKeys
from omni.load.schema.reading import Scalar
from omni.load.schema.types import ServicePhone, Text, Texts
from omni.model import facts
from omni.words.ibans import is_valid


class UrlFact(FactKeys):
    """A web address: `{url: https://aurora.example/returns}`."""

    url: Text = Field(description="The full address.", examples=["https://aurora.example/returns"])
    keep: Texts = Field((), description="What must stay in the address on the way, such as /cart/.")
    short: Text = Field("", description="The short address that is printed.", examples=["https://aurora.example/r"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Url(self.url, self.keep, self.short)


class PhoneFact(FactKeys):
    """A telephone number: `{phone: "+39 02 5550 1234"}`."""

    phone: ServicePhone = Field(description="The number as it is printed.", examples=["+39 02 5550 1234"])

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Phone(self.phone)


def _iban(text: str) -> str:
    iban = "".join(text.split()).upper()
    if not iban.isalnum() or not iban.isascii() or len(iban) not in range(15, 35):
        raise impossible(text, "an IBAN has 15 to 34 letters and digits")
    if not is_valid(iban):
        raise impossible(text, "its digits do not add up to an account", advice="copy it from the bank once more")
    return iban


class IbanFact(FactKeys):
    """A bank account: `{iban: IT60 X054 2811 1010 0000 0123 456}`."""

    iban: Annotated[str, Scalar(_iban, "a bank account")] = Field(
        description="The account, with or without spaces.", examples=["IT60 X054 2811 1010 0000 0123 456"]
    )

    def meant(self) -> facts.FactValue:
        """The typed value."""
        return facts.Iban(self.iban)
