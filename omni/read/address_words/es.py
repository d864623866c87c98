"""Spanish: tú or usted. `té` is a drink; the pronouns that both forms share are not looked at."""

from __future__ import annotations

from omni.read.address_words import AddressWords

_YOURS = r"\b(?:[Tt]ú|[Tt]us?|[Tt]uy[oa]s?|[Cc]ontigo|[Tt]e)\b"
ADDRESS = AddressWords(
    {"tú": r"\b[Uu]sted(?:es)?\b|\b(?:Ud|Vd)s?\.", "tu": r"\b[Uu]sted(?:es)?\b|\b(?:Ud|Vd)s?\.", "usted": _YOURS}
)
