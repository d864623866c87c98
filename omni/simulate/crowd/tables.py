"""A program as tables over profiles: what the scalar engine answers once for an example of each."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cached_property
from typing import Any

import numpy as np
from msgspec import Struct

from omni.audience import holds
from omni.draws import BUCKETS, purpose_key, step_key
from omni.draws.many import Keys, buckets
from omni.model.frozen import field, replace
from omni.model.journey import Branch, Send
from omni.model.people import Consent
from omni.model.schedule import Status
from omni.simulate import consent
from omni.simulate.crowd.columns import Columns, Flags, Numbers
from omni.simulate.crowd.told import NUMBER, Told
from omni.simulate.entering import is_meant, recipient_of, run_of
from omni.simulate.gates import Refusal, addressed, consented, suppressed, unsubscribed
from omni.simulate.parcels import channels_for, parcel_with
from omni.simulate.program import Op, Program
from omni.simulate.state import Intent, Parcel, Recipient, Run
from omni.simulate.world import World
from omni.timing.recipient_clock import Clock

NOBODY = -1


class Parcels(Struct, eq=False, dict=True):
    """All parcels there are, by number, with what gates ask of them: rows are consents, addresses or limits."""

    world: World
    told: Told
    columns: Columns
    all: list[Parcel] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    refusals: dict[tuple[int, int], int] = field(default_factory=dict)
    examples: list[Intent] = field(default_factory=list)
    currencies: dict[str, Flags] = field(default_factory=dict)
    channels: dict[str, Flags] = field(default_factory=dict)
    addressed: dict[str, Flags] = field(default_factory=dict)
    _agreed: list[Flags] = field(default_factory=list)
    _reached: list[Flags] = field(default_factory=list)

    @cached_property
    def gates(self) -> Numbers:
        """For each the first of those that all gates treat alike."""
        firsts: dict[Hashable, int] = {}
        return np.array([firsts.setdefault(_gate(parcel), number) for number, parcel in enumerate(self.all)], np.int64)

    @cached_property
    def costs(self) -> Numbers:
        """What each costs, in millionths of its currency."""
        return np.array([parcel.cost_micros for parcel in self.all], np.int64)

    def on(self, channel: str) -> Flags:
        """Which are for a channel."""
        if channel not in self.channels:
            self.channels[channel] = np.array([parcel.channel.id == channel for parcel in self.all], bool)
        return self.channels[channel]

    def goes_to(self, kind: str) -> Flags:
        """Which go to a kind of address."""
        if kind not in self.addressed:
            self.addressed[kind] = np.array([parcel.channel.address == kind for parcel in self.all], bool)
        return self.addressed[kind]

    def is_in(self, currency: str) -> Flags:
        """Which cost something in a currency."""
        if currency not in self.currencies:
            self.currencies[currency] = np.array([parcel.currency == currency for parcel in self.all], bool)
        return self.currencies[currency]

    @cached_property
    def units(self) -> Numbers:
        """How many units each has."""
        return np.array([parcel.units for parcel in self.all], np.int64)

    def number(self, run: Run, op: Op, send: Send, channel: str, variant: str) -> int:
        """The number of a parcel; its example answers for all who get it."""
        parcel = parcel_with(self.world, run, op, send, channel, variant)
        found = self.numbers.setdefault(id(parcel), len(self.all))
        if found == len(self.all):
            self.all.append(parcel)
            self.examples.append(Intent(run, op, parcel, 0))
            people, policy = run.recipient.person, self.world.policy
            answers = [consent.agreed(replace(people, consent=one), parcel, policy) for one in self.columns.consents]
            kind = parcel.channel.address
            self._agreed.append(np.array(answers, bool))
            self._reached.append(np.array([not kind or kind in reach for reach in self.columns.reaches], bool))
        return found

    def agreed(self, people: Numbers, number: int) -> Flags:
        """Who has agreed to a parcel."""
        return self._agreed[number][self.columns.consent[people]]

    def reached(self, people: Numbers, number: int) -> Flags:
        """Who has an address for it."""
        return self._reached[number][self.columns.reach[people]]

    def refusal(self, number: int, status: Status) -> int:
        """Why a parcel is refused to a person as such, in the scalar engine's words."""
        place = (number, NUMBER[status])
        if place not in self.refusals:
            self.refusals[place] = self.told.saying(*self._asked(self.examples[number], status))
        return self.refusals[place]

    def _asked(self, example: Intent, status: Status) -> tuple[str, Any]:
        recipient = example.run.recipient
        person = replace(
            recipient.person,
            consent=Consent(refused=frozenset({example.parcel.channel.id})),
            addresses={},
            suppressed=True,
        )
        bare = Recipient(person, 0, False, recipient.market, recipient.clock, unsubscribed=True)  # noqa: FBT003
        run = Run(bare, example.run.program, example.run.version, example.run.locale)
        gates = {
            Status.SUPPRESSED: suppressed,
            Status.UNSUBSCRIBED: unsubscribed,
            Status.NO_CONSENT: consented,
            Status.NO_ADDRESS: addressed,
        }
        verdict = gates[status](self.world, Intent(run, example.op, example.parcel, 0), 0)
        assert isinstance(verdict, Refusal)  # noqa: S101 - nothing of the person would let it pass
        return verdict.words, verdict.route


def _gate(parcel: Parcel) -> Hashable:
    """All that gates and what people do ask of a parcel; a message that nobody wrote is told by its name."""
    unwritten = None if parcel.is_written else parcel.key
    what = (parcel.key.campaign, parcel.step, parcel.channel.id, parcel.route, parcel.is_marketing, parcel.topic)
    return unwritten, *what, parcel.quiet, parcel.caps, parcel.counts_in, parcel.ttl


class Sort(Struct, eq=False):
    """One program for every profile: who is meant, their walls (`wall` numbers `runs`, one of each), their parcels.

    `slots[op]` has a parcel for each channel, profile and variant, or -1; `sides[op]` the side of a branch,
    `drawn[op]` everybody's variant.
    """

    program: Program
    meant: Flags
    wall: Numbers
    runs: list[Run]
    slots: dict[int, Numbers]
    sides: dict[int, Flags]
    variants: dict[int, tuple[int, int, tuple[int, ...]]]
    drawn: dict[int, Numbers] = field(default_factory=dict)

    def parcels(self, op: int, slot: int, profile: Numbers, variant: Numbers | int) -> Numbers:
        """The parcels of people on one channel of a step."""
        found: Numbers = self.slots[op][slot, profile, variant]
        return found

    def variant(self, op: int, people: Numbers, keys: Keys) -> Numbers | int:
        """The variants that chance gives people; it is asked once, with the keys of all."""
        if op not in self.variants:
            return 0
        if op not in self.drawn:
            purpose, step, ends = self.variants[op]
            found = np.searchsorted(np.array(ends, np.uint64), buckets(purpose, keys, step, run=1), side="right")
            self.drawn[op] = np.minimum(found, len(ends) - 1).astype(np.min_scalar_type(len(ends)))
        return self.drawn[op][people]


def sorts(world: World, programs: tuple[Program, ...], parcels: Parcels) -> tuple[list[Sort], list[Clock | None]]:
    """The tables of all programs, and the clock of each profile; None for those who have no market."""
    recipients = [recipient_of(world, person) for person in parcels.columns.profiles]
    found = [_sort(world, program, recipients, parcels) for program in programs]
    return found, [recipient.clock if recipient else None for recipient in recipients]


def _sort(world: World, program: Program, recipients: list[Recipient | None], parcels: Parcels) -> Sort:
    size = len(recipients)
    meant, wall = np.zeros(size, bool), np.zeros(size, np.int64)
    walls: dict[tuple[str, Clock, str], int] = {}
    runs: list[Run] = []
    by_profile: list[Run | None] = []
    for number, recipient in enumerate(recipients):
        run = run_of(world, program, recipient) if recipient and is_meant(world, program, recipient) else None
        by_profile.append(run)
        if run:
            meant[number] = True
            place = (run.recipient.market.id, run.recipient.clock, run.version)
            wall[number] = walls.setdefault(place, len(runs))
            if wall[number] == len(runs):
                runs.append(run)
    slots = {op.index: _slots(world, op, send, by_profile, parcels) for op, send in program.sends}
    sides = {
        op.index: np.array([run is not None and holds(op.step.tree, run.recipient.person) for run in by_profile], bool)
        for op in program.ops
        if isinstance(op.step, Branch)
    }
    variants = {op.index: _variants(world, program, send) for op, send in program.sends if send.experiment}
    return Sort(program, meant, wall, runs, slots, sides, variants)


def _slots(world: World, op: Op, send: Send, runs: list[Run | None], parcels: Parcels) -> Numbers:
    variants = [name for name, _ in send.experiment] or [""]
    known: dict[tuple[Any, ...], list[list[int]]] = {}
    table: list[list[list[int]]] = []
    for run in runs:
        if run is None:
            table.append([])
            continue
        person = run.recipient.person
        place = (run.recipient.market.id, person.country, run.locale, run.version, person.prefers)
        if place not in known:
            channels = channels_for(world, run, op, send)
            known[place] = [[parcels.number(run, op, send, one, name) for name in variants] for one in channels]
        table.append(known[place])
    width = max((len(row) for row in table), default=0)
    found = np.full((width, len(runs), len(variants)), NOBODY, np.int64)
    for profile, row in enumerate(table):
        for slot, numbers in enumerate(row):
            found[slot, profile] = numbers
    return found


def _variants(world: World, program: Program, send: Send) -> tuple[int, int, tuple[int, ...]]:
    name = f"{program.campaign.id}/{send.id}"
    ends, end = [], 0.0
    for _, weight in send.experiment:
        end += weight
        ends.append(round(end * BUCKETS))
    return purpose_key(world.seed, f"experiment/{name}"), step_key(name), tuple(ends)
