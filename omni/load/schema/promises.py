"""What a campaign holds itself to: required facts, relations, tests, waivers."""

from typing import TYPE_CHECKING, Annotated

from pydantic import Discriminator, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.later import later
from omni.load.schema.reading import ONE_OR_MORE
from omni.load.schema.types import Name, NamedFact, Text

if TYPE_CHECKING:
    from omni.load.schema.promise_keys import AnyKeys, CampaignTestKeys, IncidentalKeys, RelationKeys, WaiverKeys
else:
    AnyKeys = later("promise_keys.AnyKeys")
    RelationKeys = later("promise_keys.RelationKeys")
    IncidentalKeys = later("promise_keys.IncidentalKeys")
    CampaignTestKeys = later("promise_keys.CampaignTestKeys")
    WaiverKeys = later("promise_keys.WaiverKeys")

__all__ = ["CampaignTestKeys", "Incidental", "Needs", "Relation", "WaiverKeys"]

Need = Annotated[Annotated[NamedFact, Tag("⟨text⟩")] | Annotated[AnyKeys, Tag("⟨keys⟩")], Discriminator(shape)]
Needs = dict[Name, Annotated[tuple[Need, ...], ONE_OR_MORE]]
Relation = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[RelationKeys, Tag("⟨keys⟩")], Discriminator(shape)]
Incidental = IncidentalKeys
