"""Counts code points, Chinese, Japanese, Korean and other double-width ones as 2, as Google Ads does.

Width is Unicode's East Asian Width W or F (UAX #11).
Source: https://support.google.com/google-ads/answer/7684791
"""

from __future__ import annotations

from unicodedata import east_asian_width

NOUN = "character", "characters"


def count(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
