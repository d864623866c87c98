"""Bank accounts (ISO 13616): how long they are in each country, and their sum."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Mapping

LENGTHS: Mapping[str, int] = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22,
    "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "MT": 31, "NL": 18,
    "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29, "VA": 22,
}  # fmt: skip
"""Characters of an account, by ISO 3166 country."""


def is_valid(account: str) -> bool:
    """True if the length is that of the country and the sum is right (ISO 7064, mod 97-10)."""
    if len(account) != LENGTHS.get(account[:2], len(account)) or not account.isalnum() or not account.isascii():
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(char, 36)) for char in turned.upper())) % 97 == 1
