"""A channel folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from omni.load.notes import Note, unknown
from omni.load.values.channel_pictures import picture_limit
from omni.model.channel import LOOKS, USUAL_LOOK, Channel, Frame, LeadTime, Limit, Look, PartSpec
from omni.model.place import Route

if TYPE_CHECKING:
    from omni.load.schema.channel import ChannelFile, FrameKeys, LimitKeys, PartKeys


def channel(file: ChannelFile, route: Route, templates: Collection[str], note: Note) -> Channel:
    """The channel; a template that is no file of its folder is noted."""
    folder = route.file.rpartition("/")[0]
    look, drawn = _frame(file.frame, route / "frame", templates, note)
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
        sender=_limits(file.sender.limits, route / "sender") if file.sender else (),
        code=_limits(file.code.limits, route / "code") if file.code else (),
        frame=look,
        drawn=drawn,
        fields=file.fields,
        utm_medium=file.utm_medium,
        pictures=tuple(picture_limit(keys, route / "pictures" / at) for at, keys in enumerate(file.pictures)),
    )


def _frame(frame: FrameKeys | str, route: Route, templates: Collection[str], note: Note) -> tuple[str, Frame | None]:
    """A look of omni's, or the usual one and the template that draws instead."""
    folder = route.file.rpartition("/")[0]
    known: tuple[str, ...] = ()
    look: Look = USUAL_LOOK
    if isinstance(frame, str):
        if frame in LOOKS:
            return frame, None
        name, known, drawn = frame, LOOKS, Frame(f"{folder}/{frame}", route)
    else:
        name, look = frame.template, frame.look
        drawn = Frame(f"{folder}/{name}", route / "template", frame.width, frame.height)
    if drawn.template in templates:
        return look, drawn
    note(unknown("frame" if known else "template", name, (*known, *_beside(folder, templates)), drawn.route))
    return USUAL_LOOK, None


def _beside(folder: str, templates: Collection[str]) -> list[str]:
    return [file.rpartition("/")[2] for file in templates if file.rpartition("/")[0] == folder]


def _part(keys: PartKeys, route: Route, templates: Collection[str], note: Note) -> PartSpec:
    folder = route.file.rpartition("/")[0]
    path = f"{folder}/{keys.template}"
    if path not in templates:
        note(unknown("template", keys.template, _beside(folder, templates), route / "template"))
    limits = _limits(keys.limits, route)
    return PartSpec(str(route.keys[-1]), path, keys.kind, route, keys.required, keys.hidden, keys.inline, limits)


def _limits(limits: Iterable[LimitKeys], route: Route) -> tuple[Limit, ...]:
    return tuple(_limit(limit, route / "limits" / at) for at, limit in enumerate(limits))


def _limit(keys: LimitKeys, route: Route) -> Limit:
    unit, url, ignore = keys.unit, None, ""
    if not isinstance(unit, str):
        ((unit, options),) = list(unit.items())[:1]
        url, ignore = options.url, options.ignore
    return Limit(
        unit=unit,
        route=route,
        max=keys.max,
        min=keys.min,
        url=url,
        ignore=ignore,
        each=keys.each,
        advised=keys.advised,
        source=keys.source,
        confidence=keys.confidence,
        checked_on=keys.checked_on.isoformat() if keys.checked_on else "",
        note=keys.note,
    )
