"""German: du or Sie. The capital tells only inside a sentence; French names (*Crème du Jour*) address nobody."""

from __future__ import annotations

from omni.read.address_words import AddressWords

_SIE = r"(?<=[a-zäöüß,;] )(?:Sie|Ihnen|Ihre|Ihren|Ihrem|Ihrer)\b"
_DU = (
    r"\b[Dd]u\b(?! (?:Jour|Lac|Monde|Nord|Pont|Soleil|Vin)\b)"
    r"|\b(?:[Dd]ich|[Dd]ir|[Dd]ein|[Dd]eine|[Dd]einen|[Dd]einem|[Dd]einer|[Dd]eines)\b"
)
ADDRESS = AddressWords({"du": _SIE, "sie": _DU})
