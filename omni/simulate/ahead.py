"""What is known before its time: messages that leave earlier than planned, and room kept for more urgent ones."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from omni.model.journey import Send
from omni.model.policy import FrequencyCap
from omni.simulate import caps, consent
from omni.simulate.parcels import parcels_of
from omni.simulate.program import END, Op, Program
from omni.simulate.state import Coming, Intent, Parcel, Run, quiet_of
from omni.simulate.world import World
from omni.timing.quiet_hours import Quiet, brought_forward
from omni.timing.recipient_clock import Clock
from omni.zones import Instant


def walk_later(world: World, run: Run, index: int, planned: Instant, known: Instant) -> None:
    """A person will go on at a step; a send that would be quiet then may leave earlier, but not before it is known."""
    op = run.program.ops[index] if index != END else None
    if op is None or not isinstance(op.step, Send) or not (world.policy.reserve or world.leaves_early):
        world.walks(planned, run, index)
        return
    at = min((leaving_at(world, parcel, run, planned, known) for parcel in _parcels(world, run, op)), default=planned)
    if at < planned:
        run.due[index] = planned
    if world.policy.reserve:
        run.recipient.coming.append(Coming(at, run, op))
    world.walks(at, run, index)


def leaving_at(world: World, parcel: Parcel, run: Run, planned: Instant, known: Instant) -> Instant:
    """The minute at which a message is first tried (R8, R10)."""
    if not world.leaves_early:
        return planned
    return first_try(world, parcel, quiet_of(run, parcel), run.recipient.clock, planned, known)


def first_try(world: World, parcel: Parcel, quiet: Quiet, clock: Clock, planned: Instant, known: Instant) -> Instant:  # noqa: PLR0913, PLR0917 - all that decides
    """The same for anybody on that clock for whom a parcel is `quiet` then."""
    return brought_forward(quiet, world.policy, planned, known, clock) if parcel.is_marketing else planned


def arrived(run: Run, op: Op) -> None:
    """Room that was kept for a step is needed no more: it is being planned."""
    coming = run.recipient.coming
    if coming:
        coming[:] = [one for one in coming if one.run is not run or one.op is not op]


def kept_free(world: World, intent: Intent, position: int, now: Instant) -> Coming | None:
    """The more urgent message that a cap would stop later if this one left now (R17)."""
    recipient, cap = intent.run.recipient, world.policy.frequency_caps[position]
    own, promised = intent.run.program.campaign.priority, 0
    for coming in sorted(recipient.coming, key=lambda one: (one.at, *place_of(one.run.program, one.op))):
        soon = now < coming.at <= now + world.policy.reserve
        if not soon or coming.run.ending or coming.run.program.campaign.priority <= own:
            continue
        promised += _counted_by(world, coming, position)
        had = (*recipient.counted.get(position, ()), now)
        if promised and _would_fill(cap, had, coming.at, recipient.clock.zone, promised):
            return coming
    return None


def place_of(program: Program, op: Op) -> tuple[int, str, int]:
    """The place of a step among those of one minute (R17)."""
    return -program.campaign.priority, program.campaign.id, op.index


def _would_fill(cap: FrequencyCap, had: Sequence[Instant], then: Instant, zone: ZoneInfo, promised: int) -> bool:
    """True where the window of the later message still holds the last one and has no room for both."""
    return caps.counted(cap, had[-1:], then, zone) > 0 and caps.counted(cap, had, then, zone) + promised > cap.max


def _counted_by(world: World, coming: Coming, position: int) -> int:
    """How many messages of a step the cap will count, as far as consent and addresses tell."""
    send, person = coming.op.step, coming.run.recipient.person
    found = sum(
        position in parcel.caps
        and consent.agreed(person, parcel, world.policy)
        and bool(not parcel.channel.address or person.addresses.get(parcel.channel.address))
        for parcel in _parcels(world, coming.run, coming.op)
    )
    return min(1, found) if isinstance(send, Send) and send.first_of else found


def _parcels(world: World, run: Run, op: Op) -> tuple[Parcel, ...]:
    send = op.step
    return parcels_of(world, run, op, send) if isinstance(send, Send) else ()
