"""Romanian: tu or dumneavoastră. The plural of a verb alone may speak to several people, so it tells nothing."""

from __future__ import annotations

from omni.read.address_words import AddressWords

ADDRESS = AddressWords(
    {
        "tu": r"\b(?:[Dd]umneavoastr[ăa]|[Dd]v(?:s)?\.|[Dd]vs\b|[Dd]-voastr[ăa]|[Dd]omniei [Vv]oastre)",
        "dumneavoastră": r"\b(?:[Tt]u|[Tt][ăa]u|[Tt]ăi|[Tt]ale|[ÎIîi][țţt]i|[Tt]ie|[Țț]ie|[Tt]e)\b(?!-)",
    }
)
