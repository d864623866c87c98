"""French: tu or vous. A *rendez-vous* addresses nobody; *ton* is a tone too, so it is not looked at."""

from __future__ import annotations

from omni.read.address_words import AddressWords

ADDRESS = AddressWords(
    {
        "tu": r"(?<!rendez-)(?<!Rendez-)\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b",
        "vous": r"\b(?:[Tt]u|[Tt]oi|[Tt]es)\b|\b[Tt]e (?=[a-zé])|\b[Tt]['’](?=(?:as|es|attend|offr|invit|aim)[a-zéè]*)",
    }
)
