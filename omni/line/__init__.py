"""The line, step by step: files → project → briefs → messages → claims → problems, and the schedule beside them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from omni.line.checking import Linted, checked, each_checked, lint
from omni.line.drafting import Draft, Unread, draft, drafted, read_back, rendered, written
from omni.line.loading import LinesOf, Loaded, audience_of, loaded, today_of

if TYPE_CHECKING:
    from omni.line.planning import plan, planned, scheduled
    from omni.line.simulating import given, sizes, trial

__all__ = [
    "Draft",
    "LinesOf",
    "Linted",
    "Loaded",
    "Unread",
    "audience_of",
    "checked",
    "draft",
    "drafted",
    "each_checked",
    "given",
    "lint",
    "loaded",
    "plan",
    "planned",
    "read_back",
    "rendered",
    "scheduled",
    "sizes",
    "today_of",
    "trial",
    "written",
]
_LATER = {
    "given": "simulating",
    "plan": "planning",
    "planned": "planning",
    "scheduled": "planning",
    "sizes": "simulating",
    "trial": "simulating",
}
"""What only a plan needs, by its module; a lint does without."""


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    raise AttributeError(name)
