"""What people do about a message: named people as written, others by the shares that the policy assumes.

An assumed share is the middle of its range. Half of those who react do so in the first eighth of the time: six hours of
two days, of printed messages two days of a fortnight (a cube law, computed from the draw's second word). An event of
which nothing is known never happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from omni.draws import draw, purpose_key, step_key
from omni.model.channel import Channel
from omni.model.journey import ENGAGED
from omni.model.spans import Rate
from omni.simulate.chance import below
from omni.simulate.program import Program
from omni.simulate.state import Intent
from omni.simulate.world import Reacting, World
from omni.timing.grid import DAY, MINUTE, minute_of
from omni.zones import Instant

SOON, PRINTED = 2 * DAY, 14 * DAY
_WORD = 2**32


def named_reactions(intent: Intent, reached: Instant, reported: frozenset[str]) -> Iterator[tuple[Instant, str]]:
    """What the person's `does` says of this message, once per send; an event that only other channels report waits."""
    run = intent.run
    for reaction in run.recipient.person.does:
        done = (intent.op.index, reaction.event)
        possible = reaction.event in intent.parcel.channel.reports or reaction.event not in reported
        if reaction.message == intent.parcel.key.message and possible and done not in run.reacted:
            run.reacted.add(done)
            yield minute_of(reached + reaction.after), reaction.event


def assumed_reactions(
    intent: Intent, reached: Instant, assume: Mapping[str, Rate], seed: int
) -> Iterator[tuple[Instant, str]]:
    """What chance makes of the assumed shares of the channel, for the events that somebody listens to."""
    channel, run = intent.parcel.channel, intent.run
    for event, share in shares_of(channel, run.program, assume):
        purpose, step = keys_of(seed, f"{channel.id}.{event}", f"{run.program.campaign.id}/{intent.parcel.step}")
        chance = draw(purpose, run.recipient.key, step, run=run.number)
        if chance.uniform < share:
            yield _when(reached, chance.words[1], channel), event


def likely_reactions(world: World, intent: Intent, reached: Instant) -> Iterator[tuple[Instant, str]]:
    """The same, drawn for all who are still in a campaign when the first of them gets the message."""
    channel, run = intent.parcel.channel, intent.run
    if run.number != 1 or run.program.campaign.id not in world.runs:
        yield from assumed_reactions(intent, reached, world.policy.assume, world.seed)
        return
    for event, people in _reacting(world, intent):
        second = people.get(run.recipient.key)
        if second is not None:
            yield _when(reached, second, channel), event


def _reacting(world: World, intent: Intent) -> tuple[Reacting, ...]:
    channel, program = intent.parcel.channel, intent.run.program
    place = (program.campaign.id, intent.parcel.step, channel.id)
    if place not in world.reacting:
        found, people = [], tuple(one.recipient.key for one in world.runs[program.campaign.id] if not one.ending)
        for event, share in shares_of(channel, program, world.policy.assume):
            purpose, step = keys_of(world.seed, f"{channel.id}.{event}", f"{program.campaign.id}/{intent.parcel.step}")
            found.append((event, below(people, purpose, step, share)))
        world.reacting[place] = tuple(found)
    return world.reacting[place]


def _when(reached: Instant, second: int, channel: Channel) -> Instant:
    late, span = second / _WORD, PRINTED if channel.lead_time else SOON
    return minute_of(reached + MINUTE + int(late * late * late * span))


def shares_of(channel: Channel, program: Program, assume: Mapping[str, Rate]) -> Iterator[tuple[str, float]]:
    """The events of a channel that somebody listens to, and the middles of their assumed shares."""
    listened = program.heard | ENGAGED if "engaged" in program.heard else program.heard
    for event in sorted(listened):
        rate = assume.get(f"{channel.id}.{event}")
        if rate and rate.high > 0:
            yield event, (rate.low + rate.high) / 2


@lru_cache(maxsize=4096)
def keys_of(seed: int, reaction: str, step: str) -> tuple[int, int]:
    """The keys of chance of a reaction (`email.clicked`) at a step (`campaign/step`)."""
    return purpose_key(seed, f"reacts/{reaction}"), step_key(step)
