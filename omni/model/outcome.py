"""What happens, beside what is said."""

from __future__ import annotations

from omni.model.claims import Claims
from omni.model.frozen import Frozen
from omni.model.project import Project
from omni.model.schedule import Schedule


class Outcome(Frozen):
    """The schedule of all campaigns, and all that their messages say."""

    project: Project
    schedule: Schedule
    claims: tuple[Claims, ...]
