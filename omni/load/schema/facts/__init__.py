"""Facts: one model per kind, told apart by a key or, for a single text, by its shape and the fact's name."""

from __future__ import annotations

from omni.load.schema.facts.fact import FactMap
from omni.load.schema.facts.kinds import every_kind

__all__ = ["FactMap", "every_kind"]
