"""Whether a workspace can be simulated for many at once: the one place that decides it."""

from __future__ import annotations

from omni.expression import fields
from omni.model.campaign import Campaign
from omni.model.journey import Branch, Entry
from omni.model.project import Project
from omni.simulate.program import Program
from omni.simulate.state import Parcel

_MOST_STEPS, _MOST_CHANNELS = 31, 8


def fits_many(project: Project, programs: tuple[Program, ...]) -> bool:
    """False where the policy or a campaign uses what only the scalar engine knows."""
    return _policy_fits(project) and all(_program_fits(project, program) for program in programs)


def parcels_fit(parcels: list[Parcel]) -> bool:
    """False where a message is held by other caps than those that count it."""
    return all(parcel.caps == parcel.counts_in for parcel in parcels)


def _policy_fits(project: Project) -> bool:
    policy = project.policy
    limited = [channel for limit in policy.rate_limits for channel in limit.channels]
    return not (
        policy.quiet == "nearest_edge"
        or policy.holidays == "advance"
        or policy.one_per_day
        or policy.reserve
        or policy.horizon
        or policy.exit_check != "at_once"
        or len(set(limited)) < len(limited)
        or any(cap.on_cap != "skip" or cap.max < 1 for cap in policy.frequency_caps)
    )


def _program_fits(project: Project, program: Program) -> bool:
    campaign = program.campaign
    channels = max((len((*send.channels, *send.first_of)) for _, send in program.sends), default=0)
    again = campaign.journey and _comes_again(campaign, campaign.journey.entry)
    return (
        len(program.ops) <= _MOST_STEPS and channels <= _MOST_CHANNELS and not again and not _asks_who(project, program)
    )


def _comes_again(campaign: Campaign, entry: Entry) -> bool:
    """True where people who came in at a moment or by a segment may do so again."""
    return bool(campaign.journey and isinstance(campaign.journey.reentry, int) and not entry.event)


def _asks_who(project: Project, program: Program) -> bool:
    """True where a condition asks for somebody by name."""
    trees = [segment.tree for segment in project.segments.values()]
    trees += [op.step.tree for op in program.ops if isinstance(op.step, Branch)]
    return any(field.name in {"id", "person.id"} for tree in trees for field in fields(tree))
