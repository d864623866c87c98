"""What stands for people's values in a message that is written for nobody yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.model.message import Part
from omni.render.paths import Value
from omni.render.variables import Placeholder, Variable


def placeholders(context: Mapping[str, Value], parts: Mapping[str, Part]) -> dict[str, str]:
    """What stands for each personal value that a part prints, by its name."""
    printed = {origin.name for part in parts.values() for origin in part.origins if origin.kind == "personal"}
    return {name: text for name, text in sorted(_stand_ins(context)) if name in printed} if printed else {}


def _stand_ins(values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for value in values.values():
        if isinstance(value, Variable):
            if isinstance(value.value, Placeholder):
                yield value.name, value.value.text
            yield from _stand_ins(value.fields)
