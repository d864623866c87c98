"""Groups of keys that few files have: their models are imported and built when the first such group is read."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

from omni.load.schema.reading import Reads


class Later(Reads):
    """Reads a group whose model is not there yet."""

    def __init__(self, group: str) -> None:
        self._module, _, self._name = group.partition(".")
        super().__init__(lambda data: self.model().model_validate(data), {"omni-ref": self._name})

    def model(self) -> Any:
        """The model of the group."""
        return getattr(import_module(f"omni.load.schema.{self._module}"), self._name)


def later(group: str) -> Any:
    """The group of a module, `journey.JourneyKeys`, as the type of a field."""
    return Annotated[Any, Later(group)]
