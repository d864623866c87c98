"""What everybody who gets the same brief at the same step in the same country shares, worked out once."""

from __future__ import annotations

from omni.draws import BUCKETS
from omni.model.brief import BriefKey
from omni.model.campaign import Campaign, MessagePlan
from omni.model.journey import Send
from omni.resolve.steps import PREFERRED, version_channels
from omni.simulate.caps import binding
from omni.simulate.chance import bucket
from omni.simulate.costs import cost_of
from omni.simulate.program import Op
from omni.simulate.state import Parcel, Run
from omni.simulate.world import World
from omni.timing.entries import version_named
from omni.timing.quiet_hours import quiet_for


def channels_for(world: World, run: Run, op: Op, send: Send) -> tuple[str, ...]:
    """The channels with a recipient that a step may use for a person, the preferred one where the step puts it."""
    use = (run.program.campaign.id, op.index, run.version, run.recipient.person.prefers)
    if use not in world.channels:
        world.channels[use] = _channels(world, run, send)
    return world.channels[use]


def parcels_of(world: World, run: Run, op: Op, send: Send) -> tuple[Parcel, ...]:
    """The parcels of a send for a person, one for each channel that it may take."""
    variant = variant_of(world, run, send) if send.experiment else ""
    found = run.parcels.get((op.index, variant))
    if found is None:
        channels = channels_for(world, run, op, send)
        found = tuple(parcel_with(world, run, op, send, channel, variant) for channel in channels)
        run.parcels[op.index, variant] = found
    return found


def variant_of(world: World, run: Run, send: Send) -> str:
    """The variant of a step's experiment that chance gives to a person; a larger share only adds people (R34)."""
    if not send.experiment:
        return ""
    name = f"{run.program.campaign.id}/{send.id}"
    drawn = bucket(world, run.program.campaign.id, f"experiment/{name}", name, run.recipient.key)
    end = 0.0
    for variant, weight in send.experiment:
        end += weight
        if drawn < round(end * BUCKETS):
            return variant
    return send.experiment[-1][0]


def parcel_with(world: World, run: Run, op: Op, send: Send, channel: str, variant: str) -> Parcel:  # noqa: PLR0913, PLR0917 - what tells parcels apart
    """The parcel of a send on a channel for those who share market, country and version, and get this variant."""
    market, country = run.recipient.market.id, run.recipient.person.country
    use = (run.program.campaign.id, op.index, channel, market, country, run.locale, run.version, variant)
    if use not in world.parcels:
        world.parcels[use] = _parcel(world, run, send, channel, variant)
    return world.parcels[use]


def _parcel(world: World, run: Run, send: Send, channel_id: str, variant: str) -> Parcel:
    project, campaign, market = world.project, run.program.campaign, run.recipient.market
    message = campaign.messages.get(send.message)
    is_marketing = campaign.is_marketing(send.message)
    topic = (message.topic if message else "") or campaign.topic or next(iter(project.brand.topics), "")
    key = BriefKey(campaign.id, send.message, channel_id, market.id, run.locale, run.version, variant)
    channel, country = project.channels[channel_id], run.recipient.person.country
    units = world.units.get(key, 1)
    caps = binding(project.policy, campaign, channel_id, is_marketing=is_marketing)
    exempt, counts = _exemption(campaign, message)
    cost, currency = cost_of(project.policy, channel, country, market, units)
    return Parcel(
        key=key,
        is_written=key in world.briefs,
        step=send.id,
        route=send.route,
        channel=channel,
        is_marketing=is_marketing,
        topic=topic,
        quiet=quiet_for(project.policy, country, channel_id, market, campaign),
        caps=() if exempt else caps,
        counts_in=caps if counts else (),
        ttl=project.policy.ttl.get(channel_id, 0),
        units=units,
        cost_micros=cost,
        currency=currency,
    )


def _exemption(campaign: Campaign, message: MessagePlan | None) -> tuple[bool, bool]:
    """Whether no cap holds a message, and whether it counts: what is exempt does so only if it says so (R15)."""
    exempt = campaign.exempt if message is None or message.exempt is None else message.exempt
    counts = campaign.counts if message is None or message.counts is None else message.counts
    return exempt, not exempt if counts is None else counts


def _channels(world: World, run: Run, send: Send) -> tuple[str, ...]:
    campaign, channels = run.program.campaign, world.project.channels
    kept = version_channels(campaign, send, version_named(campaign, run.version))
    if send.first_of and PREFERRED in send.first_of:
        preferred = (run.recipient.person.prefers,)
        listed = [name for entry in send.first_of for name in (preferred if entry == PREFERRED else (entry,))]
        kept = tuple(dict.fromkeys(channel for channel in (*listed, *kept) if channel in kept))
    return tuple(channel for channel in kept if channel in channels and channels[channel].addressed)
