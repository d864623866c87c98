"""Bank accounts as they are printed (ISO 13616): found by their country and length, checked by their sum."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_LENGTHS: Mapping[str, int] = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22,
    "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "MT": 31, "NL": 18,
    "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29, "VA": 22,
}  # fmt: skip
"""Characters of an account, by ISO 3166 country."""

_CANDIDATE = re.compile(r"(?=[A-Z])(?<![A-Za-z0-9])[A-Z]{2}[ \u00a0]?\d{2}(?:[ \u00a0\u202f.-]?[A-Z0-9]){10,32}")
_SLIPS = (0, -1, 1)
"""An account may be printed with one character too few or too many."""


def accounts(text: str) -> Iterator[tuple[int, int, str]]:
    """Every account of a text: where it stands, and its letters and digits."""
    for match in _CANDIDATE.finditer(text):
        length = _LENGTHS.get(match[0][:2], 0)
        at = [place for place, char in enumerate(match[0]) if char.isalnum()]
        for size in (length + slip for slip in _SLIPS if length):
            if len(at) >= size and _ends(at, size) and _ends_in_text(text, match.start() + at[size - 1] + 1):
                account = "".join(match[0][place] for place in at[:size])
                yield match.start(), match.start() + at[size - 1] + 1, account
                break


def is_valid(account: str) -> bool:
    """True if the length is that of the country and the sum is right (ISO 7064, mod 97-10)."""
    if len(account) != _LENGTHS.get(account[:2], len(account)) or not account.isalnum() or not account.isascii():
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(char, 36)) for char in turned.upper())) % 97 == 1


def _ends(at: list[int], size: int) -> bool:
    """True if a group ends there: no letter or digit follows directly."""
    return size == len(at) or at[size] > at[size - 1] + 1


def _ends_in_text(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum()
