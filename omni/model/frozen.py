"""What every step takes and gives: values that never change once they are made.

They are made of msgspec's structs, whose classes are built and whose objects are filled in C: of the time that a short
command took, the 240 dataclasses that stood here before needed a sixth only to come into being.
"""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct, field
from msgspec.structs import replace

__all__ = ["Frozen", "field", "replace"]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen(Struct, frozen=True):
    """A frozen record of typed fields, equal to another one of its class that says the same."""
