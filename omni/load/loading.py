"""The steps of loading, in the order in which one needs the other: channels, brand, catalogue, policy, people."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from omni.load import workspace_names
from omni.load.documents import UNREADABLE, Documents
from omni.load.notes import Names, Note, References
from omni.load.shared import add, entries, fitted, only
from omni.load.values import catalogue
from omni.load.values.brand import brand as build_brand
from omni.load.values.fields import Attributes, paths
from omni.load.values.scope import Scope
from omni.model.brand import Brand
from omni.model.catalogue import Event, Product, Segment, Shop
from omni.model.channel import Channel
from omni.model.files import Files
from omni.model.frozen import field, replace
from omni.model.outline import Outline, joined
from omni.model.people import Audience, Person
from omni.model.place import Place, Route
from omni.model.policy import Policy
from omni.model.problem import Finding

NO_BRAND = Brand("", Route("campaigns/brand.yaml"), "UTC", {})
_SOME_CLOCK = "UTC"
NO_POLICY = Policy(Route("campaigns/policy.yaml"))


class Shared(Struct):
    """All that campaigns share, filled step by step.

    `outlines` tell of the files of all campaigns. `unsent` says that nothing will be sent, so that no clock is needed.
    `brand_is_whole` is false where the brand's file has problems.
    """

    documents: Documents
    files: Files
    note: Note
    outlines: tuple[Outline, ...] = ()
    unsent: bool = False
    channels: dict[str, Channel] = field(default_factory=dict)
    brand: Brand = NO_BRAND
    brand_is_whole: bool = False
    names: dict[str, Names] = field(default_factory=dict)
    products: dict[str, Product] = field(default_factory=dict)
    shops: dict[str, Shop] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    segments: dict[str, Segment] = field(default_factory=dict)
    policy: Policy = NO_POLICY
    people: dict[str, Person] = field(default_factory=dict)
    audience: Audience | None = None

    def load(self) -> Shared:
        """Fills everything."""
        self._channels()
        self._brand()
        self._catalogue()
        self._segments()
        self._policy()
        self._people()
        return self

    def references(self, note: Note) -> References:
        """What a campaign's names are checked against; attributes only while the brand that declares them is whole."""
        return References(note if self.brand_is_whole else _ignoring({"unknown-attribute"}, note))

    def scope(self, references: References) -> Scope:
        """What one campaign may name, with its own findings."""
        event_fields = {name: frozenset(paths(event.fields)) for name, event in self.events.items()}
        copies = self.documents.of("copy")
        return Scope(
            self.brand, self.channels, self.names, event_fields, self.documents.sources, self.files, copies, references
        )

    def _channels(self) -> None:
        from omni.load.values.channel import channel

        found: dict[str, tuple[Any, Route]] = {}
        for document in self.documents.of("channel"):
            file = fitted(document, self.note)
            if file is not None:
                add(file.channel, file, document.route / "channel", found, "channels", self.note)
        templates = [path for path in self.files.texts if path.endswith(".j2")]
        self.channels = {
            name: channel(file, Route(route.file), templates, self.note)
            for name, (file, route) in sorted(found.items())
        }
        self.names["channel"] = workspace_names.of_channels(self.channels, self.documents)

    def _brand(self) -> None:
        document = only("brand", self.documents, self.note)
        if document is None and "brand" not in self.documents.hidden:
            sentence = "no file says who is speaking: brand.yaml, whose first key is brand"
            self.note(Finding(Place("campaigns/brand.yaml"), sentence, UNREADABLE, advice="write campaigns/brand.yaml"))
        if document and self.unsent:
            document = replace(document, data={"timezone": _SOME_CLOCK, **document.data})
        found: list[Finding] = []
        file = fitted(document, found.append, lambda loc: loc[:1] or None) if document else None
        for finding in found:
            self.note(finding)
        if file is not None and document is not None:
            self.brand = build_brand(file, document.route, joined(self.outlines).locales)
            self.brand_is_whole = not found and document.sound
            self._check_brand()
        self.names |= workspace_names.of_brand(self.brand, whole=self.brand_is_whole)

    def _check_brand(self) -> None:
        from omni.load.values.brand_references import check_brand

        check_brand(self.brand, self.channels, self.names["channel"], References(self.note))

    def _catalogue(self) -> None:
        products = entries("products", self.documents, self.note)
        shops = entries("shops", self.documents, self.note)
        events = entries("events", self.documents, self.note)
        self.names["product"] = Names.of("product", products, self.documents.declared("products"))
        self.names["shop"] = Names.of("shop", shops, self.documents.declared("shops"))
        self.names["event"] = workspace_names.of_events(events, self.channels, self.documents)
        attributes = Attributes(self.names, self.note)
        reader = catalogue.Catalogue(self.brand, self.names, References(self.note))
        for name, (keys, route) in products.items():
            self.products[name] = reader.product(name, keys, route)
        for name, (keys, route) in shops.items():
            self.shops[name] = reader.shop(name, keys, route)
        for name, (keys, route) in events.items():
            self.events[name] = catalogue.event(name, keys, route, attributes)

    def _segments(self) -> None:
        for name, (_, route) in entries("segments", self.documents, self.note).items():
            references = self.references(self.note)
            found = catalogue.segment(name, route, self.documents.sources, self.brand, references)
            if found is not None:
                self.segments[name] = found
        self.names["segment"] = Names.of("segment", self.segments, self.documents.declared("segments"))

    def _policy(self) -> None:
        document = only("policy", self.documents, self.note)
        file = fitted(document, self.note, lambda loc: loc[:2] if len(loc) > 1 else None) if document else None
        if file is not None and document is not None:
            from omni.load.values.policy import policy

            self.names["tag"] = workspace_names.of_tags(self.outlines)
            references = References(self.note)
            self.policy = policy(file.policy, document.route / "policy", self.names, references)

        self.names["costed"] = workspace_names.of_costs(self.policy, self.channels, self.documents)

    def _people(self) -> None:
        from omni.load.values.people import People

        entry = entries("people", self.documents, self.note)
        some = any(outline.ids for outline in self.outlines) or bool(self.documents.of("campaign"))
        self.names["message"] = workspace_names.of_messages(self.outlines, some=some)
        note = self.note if self.brand_is_whole else _ignoring({"unknown-attribute", "unknown-key"}, self.note)
        permitted = (one.id for one in self.channels.values() if one.consent == "permission")
        self.names["permission"] = Names.of("permission", permitted)
        people = People(self.brand.fields, self.names, Attributes(self.names, note), References(note), self.events)
        for name, (keys, route) in entry.items():
            self.people[name] = people.read(name, keys, route, self.brand.timezone)
        self.names["person"] = Names.of("person", self.people, self.documents.declared("people"))
        self._audience()

    def _audience(self) -> None:
        document = only("audience", self.documents, self.note)
        file = fitted(document, self.note) if document else None
        if file is not None and document is not None:
            from omni.load.values.audience import audience

            self.audience = audience(file, document.route, self.names, References(self.note))


def _ignoring(rules: set[str], note: Note) -> Note:
    """Keeps quiet about what only follows from problems of the brand's own file."""
    return lambda finding: None if finding.rule in rules else note(finding)
