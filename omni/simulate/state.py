"""What changes while the virtual clock runs: people, their runs through campaigns, messages on their way."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from msgspec import Struct

from omni.model.brand import Market
from omni.model.brief import BriefKey
from omni.model.channel import Channel
from omni.model.frozen import Frozen, field
from omni.model.people import Person
from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.program import END, Op, Program
from omni.timing.quiet_hours import Quiet, with_own
from omni.timing.recipient_clock import Clock
from omni.zones import Instant

Parcels = dict[tuple[int, str], tuple["Parcel", ...]]
"""The parcels of a campaign's sends (step, variant) for all who get the same ones, as far as they were asked for."""


class Standing(NamedTuple):
    """What a campaign makes of somebody: whether it means them, and the version, locale and parcels that they get."""

    meant: bool
    version: str
    locale: str
    parcels: Parcels


class Recipient(Struct, eq=False):
    """A person, their wall, and what they have had. `counted` are the hand-overs of each cap, in order of time.

    `key` is their place in every order of people (R17). Only named people keep the answers of every gate. `coming` are
    messages that are known to be on their way, where the policy keeps room for them. `shares` is false for those who
    have no address that somebody else has too. `standings`, by campaign, are shared by all who are alike to every
    condition.
    """

    person: Person
    key: int
    named: bool
    market: Market
    clock: Clock
    unsubscribed: bool
    standings: dict[str, Standing] = field(default_factory=dict)
    counted: dict[int, list[Instant]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    coming: list[Coming] = field(default_factory=list)
    shares: bool = True


class Ending(Frozen):
    """Why and when something was over: a message given up, or a run with all the steps not reached by then."""

    status: Status
    at: Instant
    words: str
    route: Route | None


class Run(Struct, eq=False):
    """One person's way through one campaign; `number` counts the times that they come in.

    `taken` has the side of each choice with its instant, `received` the last time that each send reached the person,
    `happened` the first time of each event of each send. `begins` is when they come in, if they do. `waiting` is the
    wait the person stands at and its deadline. `due` are the planned minutes of sends that leave earlier, `handed_on`
    the local dates of hand-overs by step, `leaving` an exit that counts when the wait they are in ends (R24). `parcels`
    are shared by all who get the same ones.
    """

    recipient: Recipient
    program: Program
    version: str
    locale: str
    parcels: Parcels = field(default_factory=dict)
    number: int = 1
    visited: set[int] = field(default_factory=set)
    taken: dict[int, tuple[bool, Instant]] = field(default_factory=dict)
    received: dict[int, Instant] = field(default_factory=dict)
    happened: dict[tuple[int, str], Instant] = field(default_factory=dict)
    reacted: set[tuple[int, str]] = field(default_factory=set)
    pending: list[Intent] = field(default_factory=list)
    waiting: tuple[int, Instant] = (END, 0)
    begins: Instant | None = None
    missed: str = ""
    ending: Ending | None = None
    due: dict[int, Instant] = field(default_factory=dict)
    handed_on: dict[date, int] = field(default_factory=dict)
    leaving: Ending | None = None
    rests: bool = False


class Coming(Frozen, eq=False):
    """A message that will be tried at a minute that is known already (R17)."""

    at: Instant
    run: Run
    op: Op


class Parcel(Frozen, eq=False):
    """What all who get the same brief at the same step in the same country share.

    `caps` are those that hold it, `counts_in` those whose room it uses (R15). `is_written` is false where nobody
    wrote the message in their language.
    """

    key: BriefKey
    is_written: bool
    step: str
    route: Route
    channel: Channel
    is_marketing: bool
    topic: str
    quiet: Quiet
    caps: tuple[int, ...]
    counts_in: tuple[int, ...]
    ttl: int
    units: int
    cost_micros: int
    currency: str


class Intent(Struct, eq=False):
    """A message that is to be handed over; `slot` is its minute under a rate limit, `waited` why it did not go."""

    run: Run
    op: Op
    parcel: Parcel
    planned: Instant
    missed: str = ""
    slot: Instant = -1
    waited: str = ""
    held_by: Route | None = None
    settled: bool = False


def quiet_of(run: Run, parcel: Parcel) -> Quiet:
    """When a parcel is quiet for a person."""
    return with_own(parcel.quiet, run.recipient.person.quiet_hours)
