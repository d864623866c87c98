"""The policy: keys such as `IT.sms` taken apart, channels checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from omni.load.notes import Names, References
from omni.load.values.presets import with_preset
from omni.load.values.quiet_hours import Where, quiet_hours
from omni.load.values.rate_limits import rate_limit
from omni.model.facts import Moment
from omni.model.frozen import replace
from omni.model.place import Route
from omni.model.policy import Cost, FrequencyCap, Policy, QuietDate
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.policy import CapKeys, PolicyKeys, QuietDateKeys


def policy(keys: PolicyKeys, route: Route, names: Mapping[str, Names], references: References) -> Policy:
    """The policy, whose channels and tags are checked."""
    channels = names["channel"]
    where = Where(channels, references)
    for name in keys.ttl:
        references.known(name, channels, (route / "ttl" / name).key)
    for name in keys.assume:
        references.known(name.partition(".")[0], channels, (route / "assume" / name).key)
    found = Policy(
        route=route,
        as_of=Moment(keys.as_of) if keys.as_of else None,
        quiet_hours=quiet_hours(keys.quiet_hours, route / "quiet_hours", channels, references),
        quiet=keys.quiet,
        quiet_dates=tuple(_quiet_date(day, route / "quiet_dates" / at) for at, day in enumerate(keys.quiet_dates)),
        frequency_caps=tuple(
            replace(cap, per=replace(cap.per, week_start=_WEEKDAYS[keys.week_start]))
            for at, written in enumerate(keys.frequency_caps)
            for cap in (_cap(written, route / "frequency_caps" / at, names, references),)
        ),
        consent_unknown=keys.consent.unknown if keys.consent else "refused",
        unknown_timezone=keys.unknown_timezone,
        holidays=keys.holidays,
        dst_gap=keys.dst_gap,
        late=keys.late,
        grace=keys.grace,
        on_past=keys.on_past,
        exit_check=keys.exit_check,
        one_per_day=keys.one_per_day,
        holdout=keys.holdout,
        dedupe=keys.dedupe,
        reserve=keys.reserve,
        horizon=keys.horizon,
        ttl=keys.ttl,
        rate_limits=tuple(
            rate_limit(name, written, route / "rate_limits" / name, channels, references)
            for name, written in keys.rate_limits.items()
        ),
        costs=tuple(_cost(name, amounts, route / "costs" / name, where) for name, amounts in keys.costs.items()),
        assume=keys.assume,
        unwritten=frozenset(type(keys).model_fields) - keys.model_fields_set,
    )
    return with_preset(found, keys.preset, keys.model_fields_set, channels.loaded)


_WEEKDAYS = {"monday": 0, "sunday": 6}


def _quiet_date(day: date | QuietDateKeys, route: Route) -> QuietDate:
    if isinstance(day, date):
        return QuietDate(day, "", "", route)
    return QuietDate(day.date, day.country, day.name, route)


def _cap(keys: CapKeys, route: Route, names: Mapping[str, Names], references: References) -> FrequencyCap:
    references.all_known(keys.channels, names["channel"], route / "channels")
    references.all_known(keys.tags, names["tag"], route / "tags")
    if keys.purpose == "transactional":
        sentence = "a cap counts marketing, transactional messages count in none"
        references.note(Finding(route / "purpose", sentence, "impossible-value", advice="delete the cap"))
    return FrequencyCap(keys.max, keys.per, route, keys.channels, keys.tags, keys.purpose, keys.on_cap)


def _cost(name: str, amounts: dict[str, Decimal], route: Route, where: Where) -> Cost:
    country, channel = where.read(name, route)
    return Cost(channel, country, amounts, route)
