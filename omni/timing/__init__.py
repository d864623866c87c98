"""Possible send windows, and the clock arithmetic that the schedule shares with them."""

from __future__ import annotations

from omni.timing.entries import place_of_start
from omni.timing.moments import moment_at, moments, sent_on, windows_of
from omni.timing.possible import possible
from omni.timing.same_day import Meeting, same_day
from omni.timing.start import as_of, dated, last_day
from omni.timing.still_up import StillUp, still_up
from omni.timing.too_late import TooLate, too_late

__all__ = [
    "Meeting",
    "StillUp",
    "TooLate",
    "as_of",
    "dated",
    "last_day",
    "moment_at",
    "moments",
    "place_of_start",
    "possible",
    "same_day",
    "sent_on",
    "still_up",
    "too_late",
    "windows_of",
]
