"""A channel folder."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from omni.load.notes import Note, unknown
from omni.model.channel import Channel, LeadTime, Limit, PartSpec
from omni.model.place import Route

if TYPE_CHECKING:
    from omni.load.schema.channel import ChannelFile, LimitKeys, PartKeys


def channel(file: ChannelFile, route: Route, templates: Collection[str], note: Note) -> Channel:
    """The channel; a template that is no file of its folder is noted."""
    folder = route.file.rpartition("/")[0]
    return Channel(
        id=file.channel,
        title=file.title or file.channel,
        folder=folder,
        route=route,
        parts={name: _part(keys, route / "parts" / name, templates, note) for name, keys in file.parts.items()},
        addressed=file.addressed,
        artefact=file.artefact,
        consent=file.consent,
        address=file.address,
        interrupts=file.interrupts,
        reports=file.reports,
        cost_unit=file.cost.per if file.cost else "",
        rate_limit=file.rate_limit,
        lead_time=LeadTime(file.lead_time.print, *file.lead_time.post) if file.lead_time else None,
        requires=file.requires,
        frame=file.frame,
        fields=file.fields,
        utm_medium=file.utm_medium,
    )


def _part(keys: PartKeys, route: Route, templates: Collection[str], note: Note) -> PartSpec:
    folder = route.file.rpartition("/")[0]
    path = f"{folder}/{keys.template}"
    if path not in templates:
        beside = [file.rpartition("/")[2] for file in templates if file.rpartition("/")[0] == folder]
        note(unknown("template", keys.template, beside, route / "template"))
    limits = tuple(_limit(limit, route / "limits" / at) for at, limit in enumerate(keys.limits))
    return PartSpec(str(route.keys[-1]), path, keys.kind, route, keys.required, keys.hidden, keys.inline, limits)


def _limit(keys: LimitKeys, route: Route) -> Limit:
    unit, url = keys.unit, None
    if not isinstance(unit, str):
        ((unit, options),) = list(unit.items())[:1]
        url = options.url
    return Limit(
        unit=unit,
        route=route,
        max=keys.max,
        min=keys.min,
        url=url,
        advised=keys.advised,
        source=keys.source,
        confidence=keys.confidence,
        checked_on=keys.checked_on.isoformat() if keys.checked_on else "",
        note=keys.note,
    )
