"""Possible send windows, and the clock arithmetic that the schedule shares with them."""

from __future__ import annotations

from omni.timing.moments import moment_at, moments, sent_on, windows_of
from omni.timing.possible import possible
from omni.timing.start import as_of

__all__ = ["as_of", "moment_at", "moments", "possible", "sent_on", "windows_of"]
