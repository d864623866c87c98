"""The whole simulation in one value: what it was given, the queue of what comes next, what it has decided so far."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from heapq import heappop, heappush
from typing import Any

from msgspec import Struct

from omni.audience import Holdout, asked_of
from omni.model.brief import Brief, BriefKey
from omni.model.frozen import field
from omni.model.message import MomentClass
from omni.model.policy import Policy
from omni.model.project import Project
from omni.model.schedule import Reached, Row
from omni.simulate.rates import Rates
from omni.simulate.state import Intent, Parcel, Parcels, Run, Standing
from omni.timing.grid import minute_of
from omni.zones import Instant

HAPPENS, WALKS, LEAVES = range(3)
"""Within a minute events come first (so they beat timeouts, R22), then people move on, then messages leave."""

Task = tuple[Instant, int, int, Instant, str, int, int, str, int, Run, Any]
ParcelUse = tuple[str, int, str, str, str, str, str, str]
ChannelsUse = tuple[str, int, str, str]
SharedUse = tuple[str, str, str, str, str, str]
Reacting = tuple[str, Mapping[int, int]]
"""An event, and everybody who brings it about, with what decides how late."""


class Minute(Struct, eq=False):
    """What has been found out in a minute that holds for all who share a parcel and a clock: whether its hours are
    quiet, and what the row of a message tells of the minute.
    """

    at: Instant = -1
    hours: dict[Hashable, Any] = field(default_factory=dict)
    told: dict[Hashable, tuple[str, MomentClass, Instant]] = field(default_factory=dict)


class World(Struct, eq=False):
    """Everything that steps of the simulation share.

    `told` says whether people by name are told what every gate says, `leaves_early` whether the policy lets messages
    leave before their minute; `any_suppressed` and `any_shared`, whether anybody must not be written to, or has an
    address that somebody else has too. `units` are the largest size of each brief, `reported` all events that some
    channel reports, `spent` the millionths by campaign and currency, `addressed` who has had a message of a step by
    which address, `runs` those of a campaign for whom chance is drawn together. `asked` are the fields of people that
    conditions look at, `asked_by` those of one campaign; `standings` and `shared` are what campaigns make of all of
    whom these say the same. `holdouts` are those of each campaign.
    """

    project: Project
    briefs: Mapping[BriefKey, Brief]
    units: Mapping[BriefKey, int]
    relative: Mapping[BriefKey, tuple[str, ...]]
    as_of: Instant
    seed: int
    rates: Rates
    reported: frozenset[str]
    policy: Policy
    told: bool = True
    leaves_early: bool = False
    any_suppressed: bool = True
    any_shared: bool = True
    asked: tuple[str, ...] = ()
    runs: dict[str, list[Run]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    reached: list[Reached] = field(default_factory=list)
    spent: dict[tuple[str, str], int] = field(default_factory=dict)
    addressed: dict[tuple[str, int, str], str] = field(default_factory=dict)
    parcels: dict[ParcelUse, Parcel] = field(default_factory=dict)
    parcels_of: dict[SharedUse, Parcels] = field(default_factory=dict)
    channels: dict[ChannelsUse, tuple[str, ...]] = field(default_factory=dict)
    gates: dict[Parcel, Any] = field(default_factory=dict)
    buckets: dict[tuple[str, str, str, int], dict[int, int]] = field(default_factory=dict)
    reacting: dict[tuple[str, str, str], tuple[Reacting, ...]] = field(default_factory=dict)
    asked_by: dict[str, tuple[str, ...]] = field(default_factory=dict)
    holdouts: dict[str, tuple[Holdout, ...]] = field(default_factory=dict)
    standings: dict[Hashable, dict[str, Standing]] = field(default_factory=dict)
    shared: dict[Hashable, Standing] = field(default_factory=dict)
    minute: Minute = field(default_factory=Minute)
    tasks: list[Task] = field(default_factory=list)
    pushed: int = 0

    def in_minute(self, now: Instant) -> Minute:
        """What is known of a minute; of the one before nothing any more."""
        if self.minute.at != now:
            self.minute = Minute(now)
        return self.minute

    def happens(self, at: Instant, run: Run, op: int, event: str) -> None:
        """An event of a send will happen."""
        self._add(at, HAPPENS, at, run, op, event, event)

    def walks(self, at: Instant, run: Run, op: int, *, timeout: bool = False) -> None:
        """A person will go on at a step, or at the end of their wait there."""
        self._add(at, WALKS, at, run, op, "", timeout)

    def leaves(self, at: Instant, intent: Intent) -> None:
        """A message will be tried."""
        self._add(at, LEAVES, intent.planned, intent.run, intent.op.index, intent.parcel.channel.id, intent)

    def next_task(self) -> Task:
        """The next thing in the order of time, and within a minute of priority, plan, campaign, step, person (R17)."""
        return heappop(self.tasks)

    def _add(self, at: Instant, kind: int, planned: Instant, run: Run, op: int, tag: str, payload: object) -> None:  # noqa: PLR0913, PLR0917 - the order of tasks
        campaign, key, self.pushed = run.program.campaign, run.recipient.key, self.pushed + 1
        task = at, kind, -campaign.priority, planned, campaign.id, op, key, tag, self.pushed, run, payload
        heappush(self.tasks, task)


def world_of(  # noqa: PLR0913 - the inputs of the simulation
    project: Project,
    briefs: Iterable[Brief],
    sizes: Mapping[tuple[BriefKey, MomentClass], int],
    relative: Mapping[BriefKey, tuple[str, ...]],
    as_of: Instant,
    *,
    seed: int,
    told: bool = True,
) -> World:
    """A world in which nothing has happened yet; of a brief's sizes the largest counts."""
    largest: dict[BriefKey, int] = {}
    asked = asked_of(project)
    for (key, _), size in sizes.items():
        largest[key] = max(size, largest.get(key, 1))
    return World(
        project=project,
        briefs={brief.key: brief for brief in briefs},
        units=largest,
        relative=relative,
        as_of=minute_of(as_of),
        seed=seed,
        rates=Rates.of(project.policy),
        reported=frozenset(event for channel in project.channels.values() for event in channel.reports),
        policy=project.policy,
        told=told,
        leaves_early=project.policy.quiet == "nearest_edge" or project.policy.holidays == "advance",
        asked=tuple(sorted(asked)),
    )
