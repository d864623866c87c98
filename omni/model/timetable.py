"""When a campaign's messages can leave, beside what they say."""

from __future__ import annotations

from dataclasses import dataclass

from omni.model.campaign import Campaign
from omni.model.claims import Claims
from omni.model.project import Project
from omni.model.windows import Windows


@dataclass(frozen=True, slots=True)
class Timetable:
    """One campaign, all that its messages say, and the windows of the whole project on the clock of one plan."""

    project: Project
    campaign: Campaign
    claims: tuple[Claims, ...]
    windows: Windows
