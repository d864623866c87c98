"""What a channel's frame sees beside all that its parts see: the finished message itself, its sender and its reader."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from omni.measure.graphemes import clusters
from omni.model.message import Part
from omni.render.context import Scene


def frame_values(scene: Scene, parts: Mapping[str, Part]) -> dict[str, object]:
    """`parts` by name (pages as they are, texts escaped), their `lines`, `sender`, its `initial`, and `to`."""
    brief = scene.brief
    sender = brief.brand.senders.get(brief.channel.id) or brief.brand.name
    return {
        "parts": {name: _as_printed(part) for name, part in parts.items()},
        "lines": {name: _lines(part.text) for name, part in parts.items() if part.kind == "text"},
        "sender": sender,
        "initial": next(iter(clusters(brief.brand.name)), ""),
        "to": scene.person.address(brief.channel.address) if scene.person else "",
    }


def _as_printed(part: Part) -> str:
    return part.text if part.kind == "text" else Markup(part.text)  # noqa: S704  a page was escaped when it was written


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
