"""Decisions about many as columns, and as the rows that they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from omni.model.frozen import field
from omni.model.place import Route
from omni.model.schedule import Reached, Row, Status
from omni.simulate.rows import local_of, moment_of
from omni.simulate.state import Parcel
from omni.simulate.world import World
from omni.timing.grid import MINUTE
from omni.timing.landing import latest_landing
from omni.timing.recipient_clock import Clock

STATUSES = tuple(Status)
NUMBER = {status: number for number, status in enumerate(STATUSES)}
SENT = NUMBER[Status.SENT]
_COLUMNS = ("people", "parcels", "status", "planned", "at", "words")
_KEPT = ((np.int32, False), (np.int32, False), (np.int8, False), (np.int32, True), (np.int32, True), (np.int32, False))
"""How small each column is kept; times as whole minutes."""


class Told(Struct, eq=False):
    """Everything decided so far; `sayings` are all reasons in words with the line that decided, each once."""

    chunks: list[tuple[NDArray[Any], ...]] = field(default_factory=list)
    reached: list[tuple[NDArray[Any], str, Any, str, str, str]] = field(default_factory=list)
    sayings: list[tuple[str, Route | None]] = field(default_factory=list)
    numbers: dict[tuple[str, Route | None], int] = field(default_factory=dict)

    def saying(self, words: str, route: Route | None) -> int:
        """The number of a reason."""
        found = self.numbers.setdefault((words, route), len(self.sayings))
        if found == len(self.sayings):
            self.sayings.append((words, route))
        return found

    def rows(self, people: NDArray[Any], parcels: Any, status: Any, planned: Any, at: Any, words: Any) -> None:  # noqa: PLR0913, PLR0917 - the columns of a row
        """One row each."""
        if len(people):
            columns = zip((people, parcels, status, planned, at, words), _KEPT, strict=True)
            kept = (np.asarray(column // MINUTE if is_time else column, kind) for column, (kind, is_time) in columns)
            self.chunks.append(tuple(np.broadcast_to(column, people.shape) for column in kept))

    def columns(self) -> dict[str, NDArray[Any]]:
        """All rows, column by column, in the order in which they were decided; times are minutes."""
        if not self.chunks:
            return {name: np.empty(0, np.int64) for name in _COLUMNS}
        parts = zip(*self.chunks, strict=True)
        return {name: np.concatenate(part) for name, part in zip(_COLUMNS, parts, strict=True)}


def rows_of(told: Told, world: World, ids: list[str], clocks: list[Clock], parcels: list[Parcel]) -> Iterator[Row]:
    """The rows as the scalar engine writes them; `clocks` are everybody's."""
    found = told.columns()
    for person, number, code, first, last, saying in zip(*(found[name].tolist() for name in _COLUMNS), strict=True):
        planned, at = first * MINUTE, last * MINUTE
        clock, parcel = clocks[person], parcels[number]
        words, route = told.sayings[saying]
        sent = code == SENT
        lead = parcel.channel.lead_time
        yield Row(
            person=ids[person],
            named=False,
            campaign=parcel.key.campaign,
            step=parcel.step,
            visit=1,
            key=parcel.key,
            status=STATUSES[code],
            planned=planned,
            at=at,
            local=local_of(at, clock.zone),
            zone=clock.name,
            tz_source=clock.source,
            moment=moment_of(world, parcel, at, clock.zone) if sent else (),
            lands=latest_landing(lead, at, clock) if sent and lead else 0,
            units=parcel.units,
            cost_micros=parcel.cost_micros if sent else 0,
            currency=parcel.currency,
            reason=route,
            words=words,
        )


def reached_of(told: Told, ids: list[str]) -> Iterator[Reached]:
    """What happened to people in journeys."""
    for people, campaign, at, words, step, kind in told.reached:
        for person, moment in zip(people.tolist(), np.broadcast_to(at, people.shape).tolist(), strict=True):
            yield Reached(ids[person], campaign, moment, words, step, kind)  # type: ignore[arg-type]
