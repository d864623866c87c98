"""What the file of a campaign says of its strategy: reactions, fallbacks, attribution, holdout."""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience import holdouts
from omni.model.audited import Lack
from omni.model.campaign import Campaign
from omni.model.journey import Send, WaitFor
from omni.model.place import Route
from omni.model.project import Project
from omni.resolve import channels_of
from omni.simulate.program import END, Program, programs

_HALF = 2


def written(campaign: Campaign, project: Project) -> Iterator[Lack]:
    """What the file lacks of any level."""
    program = programs((campaign,))[0]
    where = campaign.route / "channels"
    if len(campaign.channels) < 2:
        yield Lack(1, "all of it goes out on one channel", where, "a second channel")
    yield from _respectful(campaign, project)
    follow_ups = list(_follow_ups(program))
    across = sum(crosses for _, crosses in follow_ups)
    if not across:
        journey = campaign.journey.route if campaign.journey else campaign.route
        words = "no step reacts on one channel to what happens on another"
        yield Lack(3, words, journey, "a step that waits for what people do on another channel")
    elif across * _HALF <= len(follow_ups):
        words = f"only {across} of {len(follow_ups)} messages that react do so on another channel"
        other = next(route for route, crosses in follow_ups if not crosses)
        yield Lack(4, words, other, "another channel for most messages behind a wait")
    if not any(send.first_of for _, send in program.sends):
        words = "no step has a second channel for who cannot be reached on the first"
        yield Lack(3, words, where, "a step with first_of and two channels")
    yield from _measured(campaign, project)
    yield from _shops(campaign, project, program)


def _follow_ups(program: Program) -> Iterator[tuple[Route, bool]]:
    """The sends behind a wait, and whether each may go out on a channel that the awaited send did not use."""
    for op, send in program.sends:
        waits = [index for index, _ in op.under if isinstance(program.ops[index].step, WaitFor)]
        if waits:
            awaited = _awaited(program, waits[-1])
            asked = frozenset(channels_of(program.campaign, awaited)) if awaited else frozenset()
            yield send.route, bool(frozenset(channels_of(program.campaign, send)) - asked)


def _awaited(program: Program, index: int) -> Send | None:
    op = program.ops[index]
    assert isinstance(op.step, WaitFor)  # noqa: S101 - chosen so
    above = program.by_id.get(op.step.of, END) if op.step.of else op.above
    step = program.ops[above].step if above != END else None
    return step if isinstance(step, Send) else None


def _respectful(campaign: Campaign, project: Project) -> Iterator[Lack]:
    """Whether the policy keeps consent and the night, which every simulation then does."""
    policy = project.policy
    if campaign.purpose != "marketing":
        return
    if policy.consent_unknown == "granted":
        words = "people who never said that they agree are written to"
        yield Lack(2, words, policy.route, "consent: {unknown: refused} in policy.yaml")
    loud = [name for name in campaign.channels if name in project.channels and project.channels[name].interrupts]
    quiet = {hours.channel for hours in (*policy.quiet_hours, *campaign.quiet_hours) if any(hours.week.days)}
    rings = next((name for name in loud if not quiet & {"", name}), "")
    if rings:
        words = f"no hour is quiet for {rings}, which may ring at night"
        yield Lack(2, words, policy.route, "quiet_hours in policy.yaml")


def _measured(campaign: Campaign, project: Project) -> Iterator[Lack]:
    silent = [name for name in campaign.channels if name in project.channels and not _attributable(name, project)]
    if silent:
        words = f"nothing tells what {' and '.join(silent)} brings: no utm, no event that is reported"
        yield Lack(3, words, campaign.route / "channels", "a utm, or an event that the channel reports")
    if campaign.goal is None:
        yield Lack(4, "the channels have no goal in common", campaign.route, "a goal")
    if not holdouts(campaign, project.policy):
        words = "nobody is held out, so nothing tells what the campaign itself brings"
        yield Lack(4, words, campaign.route, "a holdout in its audience")
    if not any(not cap.tags for cap in project.policy.frequency_caps):
        words = "no cap counts the messages of all campaigns"
        yield Lack(4, words, project.policy.route, "a frequency cap without tags")


def _attributable(channel: str, project: Project) -> bool:
    return bool(project.channels[channel].utm_medium or project.brand.utm or project.channels[channel].reports)


def _shops(campaign: Campaign, project: Project, program: Program) -> Iterator[Lack]:
    """Where there are shops or paper, something that people hold in their hands is part of it, and is answered to."""
    printed = [name for name, channel in project.channels.items() if channel.lead_time]
    physical = [name for name in campaign.channels if "redeemed" in _reports(project, name)]
    if not project.shops and not printed:
        return
    waits = {op.step.event for op in program.ops if isinstance(op.step, WaitFor)}
    ended = campaign.journey.exit if campaign.journey else ()
    answered = {*waits, *ended, campaign.goal.event if campaign.goal else ""}
    if not physical:
        words = "the shops are no part of it: nothing can be redeemed in one"
        yield Lack(
            4, words, campaign.route / "channels", "a channel that is redeemed in a shop, such as a letter with a code"
        )
    elif "redeemed" not in answered:
        words = f"nothing follows when {physical[0]} is redeemed"
        yield Lack(4, words, campaign.route / "channels", "a wait for redeemed, or redeemed in the exit")


def _reports(project: Project, channel: str) -> tuple[str, ...]:
    return project.channels[channel].reports if channel in project.channels else ()
