"""Attributes of people, events and records, which may hold records themselves."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from omni.load.misfit import wrong
from omni.load.scalars.names import fact_name
from omni.load.schema.collected import Collected
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Reads, as_error, one_of
from omni.load.schema.types import Flag, Texts
from omni.model.brand import FieldType

TYPES = ("text", "integer", "decimal", "boolean", "date", "money", "product", "shop", "values", "record", "list")


def read_fields(data: object) -> dict[str, FieldKeys]:
    """All fields of a group by name; a type alone is a field too: `orders: integer`."""
    if not isinstance(data, dict):
        raise as_error(wrong("names with types such as {tier: text}", data))
    collected = Collected()
    found: dict[str, FieldKeys] = {}
    for name, value in data.items():
        collected.reading(name, lambda name=name: fact_name(name))  # type: ignore[misc]
        keys = {"type": value} if isinstance(value, str) else value
        field = collected.reading(name, lambda keys=keys: FieldKeys.model_validate(keys))  # type: ignore[misc]
        if field is not None:
            found[name] = field
    collected.done("fields")
    return found


FieldMap = Annotated[
    dict[str, Any],
    Reads(
        read_fields,
        {
            "type": "object",
            "title": "names with types such as {tier: {values: [gold, silver]}}",
            "additionalProperties": {"anyOf": [{"enum": list(TYPES)}, {"omni-ref": "FieldKeys"}]},
        },
    ),
]


class FieldKeys(Keys):
    """An attribute of a person, a record or an event."""

    what: ClassVar[str] = "a field"
    expects: ClassVar[str] = "keys such as {type: text}"

    type: Annotated[FieldType | None, one_of(*TYPES)] = Field(
        None,
        description="The type of its values; without it text, or values where these are listed.",
        examples=["integer"],
    )
    values: Texts = Field((), description="The values it may have, where they are few.", examples=["[gold, silver]"])
    optional: Flag = Field(False, description="Whether some may lack it.", examples=["true"])  # noqa: FBT003
    fields: FieldMap = Field({}, description="The fields of a record.", examples=["{street: text, city: text}"])
