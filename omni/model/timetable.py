"""When a campaign's messages can leave, beside what they say."""

from __future__ import annotations

from omni.model.campaign import Campaign
from omni.model.claims import Claims
from omni.model.frozen import Frozen
from omni.model.project import Project
from omni.model.windows import Windows


class Timetable(Frozen):
    """One campaign, all that its messages say, and the windows of the whole project on the clock of one plan."""

    project: Project
    campaign: Campaign
    claims: tuple[Claims, ...]
    windows: Windows
