"""The strategy audit: what a campaign has of each level, read off its file and tried out in small simulations."""

from __future__ import annotations

from omni.model.audited import Audited, Lack
from omni.simulate.strategy.audit import audit
from omni.simulate.strategy.trying import Trying

__all__ = ["Audited", "Lack", "Trying", "audit"]
