"""Why a workspace cannot be simulated for many at once: the one place that decides it."""

from __future__ import annotations

from omni.audience import asked_of
from omni.model.campaign import Campaign
from omni.model.project import Project
from omni.simulate.program import Program
from omni.timing.start import dated
from omni.zones import is_gap, names, zone

_MOST_STEPS, _MOST_CHANNELS = 31, 8


def misfit(project: Project, programs: tuple[Program, ...]) -> str:
    """What the workspace uses that only the scalar engine knows, in words; nothing where all fits."""
    who = "a condition asks for somebody by id" if "id" in asked_of(project) else ""
    ways = (_of_clocks(project), who, *map(_of_program, programs))
    return next((words for words in ways if words), "")


def _of_clocks(project: Project) -> str:
    """A dated hour that some clock skips, for some of the people only."""
    if project.policy.dst_gap == "shift":
        return ""
    skipped = (
        moment.local
        for campaign in project.campaigns.values()
        for moment in dated(campaign)
        if any(wall and is_gap(moment.local, wall) for wall in map(zone, names()))
    )
    return next((f"some clock skips {local:%Y-%m-%d %H:%M}" for local in skipped), "")


def _of_program(program: Program) -> str:
    campaign = program.campaign
    channels = max((len((*send.channels, *send.first_of)) for _, send in program.sends), default=0)
    used = {
        "has more steps than fit": len(program.ops) > _MOST_STEPS or channels > _MOST_CHANNELS,
        "lets people in again without an event": _comes_again(campaign),
    }
    return next((f"{campaign.id} {words}" for words, there in used.items() if there), "")


def _comes_again(campaign: Campaign) -> bool:
    """True where people who came in at a moment or by a segment may do so again."""
    journey = campaign.journey
    return journey is not None and isinstance(journey.reentry, int) and not journey.entry.event
