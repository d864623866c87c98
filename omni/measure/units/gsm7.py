"""Counts septets of an SMS: `€` and other extension characters are 2.

A text that must travel as UCS-2 is counted as the septets its room would hold, so that 160 stays the limit of one SMS:
70 UTF-16 units take the room of 160 septets, 71 that of 162.
"""

from __future__ import annotations

from omni.measure.sms import split

NOUN = "SMS character", "SMS characters"
_BITS_OF_UCS2, _BITS_OF_SEPTET = 16, 7


def count(text: str) -> int:
    segments = split(text)
    if segments.encoding == "GSM-7":
        return segments.units
    return segments.units * _BITS_OF_UCS2 // _BITS_OF_SEPTET
