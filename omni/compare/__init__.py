"""Compares two states of the campaigns by their results: what is read, sent and paid, never how it is written."""

from __future__ import annotations

from omni.compare.comparing import compare
from omni.compare.planning import Pair, planned
from omni.compare.verdict import verdict

__all__ = ["Pair", "compare", "planned", "verdict"]
