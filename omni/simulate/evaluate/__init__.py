"""The plan beside what happened: what arrived when, what worked, whether the goal was met. No clock, no disk."""

from __future__ import annotations

from omni.simulate.evaluate.evaluating import evaluate
from omni.simulate.evaluate.removal import goals_lost, removal

__all__ = ["evaluate", "goals_lost", "removal"]
