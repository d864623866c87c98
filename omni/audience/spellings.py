"""When two spellings are one address (R35)."""

from __future__ import annotations

_BETWEEN_DIGITS = str.maketrans("", "", " \u00a0\u202f\t-.()/")


def plain(kind: str, address: str) -> str:
    """What all spellings of an address have in common: capitals, blanks and a leading 00 tell no two apart."""
    if kind != "phone":
        return address.strip().casefold()
    number = address.translate(_BETWEEN_DIGITS)
    return f"+{number[2:]}" if number.startswith("00") else number
