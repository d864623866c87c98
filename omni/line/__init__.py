"""The line, step by step: files → project → briefs → messages → claims → problems, and the schedule beside them."""

from __future__ import annotations

from omni.line.checking import Linted, checked, lint
from omni.line.drafting import Draft, draft, drafted, rendered
from omni.line.loading import LinesOf, Loaded, audience_of, loaded, today_of
from omni.line.planning import plan, planned, scheduled
from omni.line.simulating import sizes, trial

__all__ = [
    "Draft",
    "LinesOf",
    "Linted",
    "Loaded",
    "audience_of",
    "checked",
    "draft",
    "drafted",
    "lint",
    "loaded",
    "plan",
    "planned",
    "rendered",
    "scheduled",
    "sizes",
    "today_of",
    "trial",
]
