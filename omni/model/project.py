"""All that was loaded."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.approvals import Approvals
from omni.model.brand import Brand
from omni.model.campaign import Campaign, LineWaiver
from omni.model.catalogue import Event, Product, Segment, Shop
from omni.model.channel import Channel
from omni.model.files import Files
from omni.model.frozen import Frozen, field
from omni.model.outline import Outline
from omni.model.people import Audience, Person
from omni.model.pictures import PictureFile
from omni.model.policy import Policy
from omni.model.results import Results
from omni.model.sources import Sources
from omni.model.translations import Translations


class Project(Frozen):
    """The workspace as values. Campaigns that could not be read are absent; `unread` are their files.

    `outlines` say by file what campaigns and their copy declare, read or not.
    `templates` maps the path of every file of `channel_templates/` that is not YAML to its text, `translations` a
    campaign to what its translations were made from.
    """

    brand: Brand
    policy: Policy
    channels: Mapping[str, Channel]
    campaigns: Mapping[str, Campaign]
    sources: Sources
    files: Files
    templates: Mapping[str, str] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    shops: Mapping[str, Shop] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    segments: Mapping[str, Segment] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    audience: Audience | None = None
    unread: frozenset[str] = frozenset()
    outlines: Mapping[str, Outline] = field(default_factory=dict)
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    translations: Mapping[str, Translations] = field(default_factory=dict)
    approvals: Mapping[str, Approvals] = field(default_factory=dict)
    results: Mapping[str, Results] = field(default_factory=dict)
    line_waivers: tuple[LineWaiver, ...] = ()
