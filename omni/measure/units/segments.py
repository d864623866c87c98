"""Counts the SMS that a text needs; each is paid."""

from __future__ import annotations

from omni.measure.sms import split

NOUN = "SMS", "SMS"


def count(text: str) -> int:
    return split(text).count
