"""events.yaml: what people do, and what each event carries."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from omni.load.schema.fields import FieldMap
from omni.load.schema.keys import Keys
from omni.load.schema.reading import MAY_BE_BLANK
from omni.load.schema.types import Name


class EventKeys(Keys):
    """Something that people do."""

    what: ClassVar[str] = "an event"
    expects: ClassVar[str] = "keys such as {fields: {total: {type: money}}}"

    fields: FieldMap = Field(
        {}, description="What the event carries, as event.total.", examples=["{total: {type: money}, items: list}"]
    )
    sample: dict[str, Any] = Field(
        {}, description="An example of what it carries, for the preview.", examples=["{total: {EUR: 84.90}}"]
    )


class EventsFile(Keys):
    """What people do."""

    what: ClassVar[str] = "events.yaml"
    events: dict[Name, Annotated[EventKeys, MAY_BE_BLANK]] = Field(
        description="The events by name.",
        examples=["{purchase: {fields: {total: money}, sample: {total: {EUR: 84.90}}}, cart_abandoned: {}}"],
    )
