"""Every kind of decision once, and who has which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from omni.model.schedule import Row
from omni.simulate.crowd.columns import different
from omni.simulate.crowd.parts import Part, few
from omni.simulate.crowd.people import People
from omni.simulate.crowd.told import SENT, STATUSES, Told
from omni.simulate.rows import local_of, moment_of
from omni.simulate.state import Parcel
from omni.simulate.world import World
from omni.timing.grid import MINUTE
from omni.timing.landing import latest_landing
from omni.timing.recipient_clock import Clock

Numbers = NDArray[np.int64]
_CHANNELS = 1 << 6


class Book:
    """All decisions about many: each kind once, and by campaign who has which kind."""

    def __init__(
        self, world: World, told: Told, parcels: Sequence[Parcel], clocks: Sequence[Clock], people: People
    ) -> None:
        self.world, self.told, self.parcels, self.clocks, self.people = world, told, parcels, clocks, people
        told.settle()
        table = np.array(list(told.kinds), np.int64).reshape(-1, 6)
        self.parcel, self.status, self.planned, self.at = table[:, 0], table[:, 1], table[:, 2], table[:, 3]
        self.saying, self.clock = table[:, 4], table[:, 5]
        campaigns = [parcel.key.campaign for parcel in parcels]
        self.campaigns = list(dict.fromkeys(campaigns))
        self.campaign = np.array([self.campaigns.index(name) for name in campaigns], np.int64)[self.parcel]
        self.parts = self._parts()

    def _parts(self) -> dict[int, list[Part]]:
        """By campaign everybody who is told something, and what kind it is."""
        chunks: dict[int, list[Part]] = {}
        for part in self.told.chunks:
            for campaign in different(self.campaign[part.table]):
                chunks.setdefault(campaign, []).append(part.of(self.campaign == campaign))
        self.told.chunks.clear()
        return {campaign: few(chunks.pop(campaign)) for campaign in sorted(chunks)}

    @property
    def _all_parts(self) -> Iterator[Part]:
        return chain.from_iterable(self.parts.values())

    @cached_property
    def counts(self) -> Numbers:
        """How many decisions of each kind there are."""
        found = np.zeros(len(self.status), np.int64)
        for part in self._all_parts:
            np.add.at(found, part.table, part.counts())
        return found

    @cached_property
    def firsts(self) -> Numbers:
        """The first person of each kind, in the order of ids."""
        ranks = self.people.ranks
        found = np.full(len(self.status), len(ranks), np.int64)
        for part in self._all_parts:
            np.minimum.at(found, part.table, part.least(ranks))
        by_rank = np.empty(len(ranks) + 1, np.int64)
        by_rank[ranks] = np.arange(len(ranks))
        return by_rank[found]

    @cached_property
    def major(self) -> Numbers:
        """The place of each kind in the order of minute, campaign and step."""
        whats = [(parcel.key.campaign, parcel.step) for parcel in self.parcels]
        order = {what: number for number, what in enumerate(sorted(set(whats)))}
        what = np.array([order[one] for one in whats], np.int64)[self.parcel]
        places: Numbers = np.unique(self.at * len(order) + what, return_inverse=True)[1].reshape(-1)
        return places

    @cached_property
    def channel(self) -> Numbers:
        """The place of the channel of each kind among all channels."""
        names = sorted({parcel.key.channel for parcel in self.parcels})
        return np.array([names.index(parcel.key.channel) for parcel in self.parcels], np.int64)[self.parcel]

    def order(self, people: NDArray[np.int32], kinds: NDArray[np.int32]) -> NDArray[np.intp]:
        """The order of the schedule."""
        ranks = self.people.ranks
        return np.argsort((self.major[kinds] * len(ranks) + ranks[people]) * _CHANNELS + self.channel[kinds])

    def row(self, person: str, kind: int) -> Row:
        """A row as the scalar engine writes it."""
        clock, parcel = self.clocks[self.clock[kind]], self.parcels[self.parcel[kind]]
        words, route = self.told.sayings[self.saying[kind]]
        at, sent, lead = int(self.at[kind]) * MINUTE, bool(self.status[kind] == SENT), parcel.channel.lead_time
        return Row(
            person=person,
            named=False,
            campaign=parcel.key.campaign,
            step=parcel.step,
            visit=1,
            key=parcel.key,
            status=STATUSES[self.status[kind]],
            planned=int(self.planned[kind]) * MINUTE,
            at=at,
            local=local_of(at, clock.zone),
            zone=clock.name,
            tz_source=clock.source,
            moment=moment_of(self.world, parcel, at, clock.zone) if sent else (),
            lands=latest_landing(lead, at, clock) if sent and lead else 0,
            units=parcel.units,
            cost_micros=parcel.cost_micros if sent else 0,
            currency=parcel.currency,
            reason=route,
            words=words,
        )

    @cached_property
    def examples(self) -> list[Row]:
        """One row of each kind, by the first person who has it."""
        return [self.row(self.people.id(int(first)), kind) for kind, first in enumerate(self.firsts)]
