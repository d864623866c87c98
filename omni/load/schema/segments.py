"""segments.yaml: named groups of people."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.reading import Named, Reads
from omni.load.schema.types import Name

CONDITION = "a condition such as \"person.tier = 'gold'\""

Condition = Annotated[
    Any,
    Reads(lambda data: data, {"title": CONDITION, "anyOf": [{"type": "string"}, {"type": "object"}]}),
]
"""Text, or `all`, `any`, `not` of `{field, op, value}`; `omni.expression` reads it from its node."""


class SegmentsFile(Keys):
    """Named groups of people."""

    what: ClassVar[str] = "segments.yaml"
    segments: Annotated[dict[str, Any], Named(Name, Condition)] = Field(
        description="The groups by name: the condition that their people fulfil, like the WHERE part of SQL.",
        examples=["{vip: \"person.tier = 'gold'\"}"],
    )
