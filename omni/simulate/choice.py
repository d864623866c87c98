"""Which channels a message of a step takes: each of them, or the first with consent and an address (R21)."""

from __future__ import annotations

from omni.model.journey import Send
from omni.model.schedule import Status
from omni.simulate.ahead import arrived, leaving_at
from omni.simulate.gates import Refusal, ask, asked
from omni.simulate.leaving import refuse
from omni.simulate.parcels import parcels_of
from omni.simulate.program import Op
from omni.simulate.state import Intent, Run
from omni.simulate.world import World
from omni.zones import Instant


def plan(world: World, run: Run, op: Op, send: Send, now: Instant) -> bool:
    """Puts the step's messages on their way; True where there is none and the person goes straight on."""
    missed, run.missed = run.missed, ""
    planned = run.due.pop(op.index, now)
    run.visited.add(op.index)
    arrived(run, op)
    intents = [Intent(run, op, parcel, planned, missed) for parcel in parcels_of(world, run, op, send)]
    run.pending.extend(intents)
    for intent in intents:
        if not intent.parcel.is_written:
            refuse(world, intent, now, _unwritten(intent))
    written = [intent for intent in intents if intent.parcel.is_written]
    if send.first_of:
        _first_of(world, written, now)
    else:
        for intent in written:
            _set_off(world, intent, now)
    return not intents


def _set_off(world: World, intent: Intent, now: Instant) -> None:
    """On its way now, or at the minute that it was planned for if the step was begun early for another channel."""
    at = intent.planned
    if world.leaves_early:
        at = leaving_at(world, intent.parcel, intent.run, at, now)
    world.leaves(max(at, now), intent)


def _unwritten(intent: Intent) -> Refusal:
    """There is nothing to send where nobody wrote the message in the person's language."""
    key = intent.parcel.key
    return Refusal(Status.NOT_REACHED, f"{key.message} has no copy in {key.locale}", intent.parcel.route)


def _first_of(world: World, intents: list[Intent], now: Instant) -> None:
    """Moves on for missing consent and addresses only, never after a refusal of the person as a whole."""
    taken: Intent | None = None
    for intent in intents:
        if taken:
            words = f"{taken.parcel.channel.id} came first"
            refuse(world, intent, now, Refusal(Status.OTHER_CHANNEL, words, intent.parcel.route))
            continue
        verdict = ask(asked(world, intent.parcel).to_be_taken, world, intent, now)
        if isinstance(verdict, Refusal):
            refuse(world, intent, now, verdict)
        else:
            taken = intent
            _set_off(world, intent, now)
