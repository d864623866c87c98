"""Groups of keys that few files have: their models are imported and built when the first such group is read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, cast

from omni.load.schema.reading import Reads

if TYPE_CHECKING:
    from omni.load.schema.keys import Keys


def later(group: str) -> Any:
    """The group of a module, `journey.JourneyKeys`, as the type of a field."""
    module, _, name = group.partition(".")

    def read(data: Any) -> Keys:
        model = getattr(import_module(f"omni.load.schema.{module}"), name)
        return cast("Keys", model.model_validate(data))

    return Annotated[Any, Reads(read, {"omni-ref": name})]
