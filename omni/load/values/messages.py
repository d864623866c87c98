"""Messages and versions, with the words that layers give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from omni.load.notes import Names
from omni.load.values.catalogue import addresses
from omni.load.values.copy import CopyReader, Layers
from omni.load.values.copy_files import folder_of, in_folder, read_folder
from omni.load.values.facts import facts
from omni.load.values.moments import moment
from omni.load.values.pictures import pictures
from omni.load.values.scope import Scope
from omni.model.campaign import Cta, MessagePlan, Picture, Version
from omni.model.facts import Fact
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.campaign import CampaignFile, CtaKeys, VersionKeys

MAIN = "main"


def message_names(file: CampaignFile, route: Route, scope: Scope) -> tuple[str, ...]:
    """The campaign's messages: those it names, else those its copy names, else `main`."""
    if file.messages:
        return tuple(file.messages)
    return tuple(dict.fromkeys(_in_copy(file.copy_, route, scope))) or (MAIN,)


def _in_copy(copy: Any, route: Route, scope: Scope) -> Iterable[str]:
    words = copy.values() if isinstance(copy, dict) else []
    if isinstance(copy, str):
        folder = folder_of(route.file.rpartition("/")[0], copy)
        words = [document.data for document in in_folder(scope.copies, folder)]
    for group in words:
        messages = group.get("messages")
        if isinstance(messages, dict):
            yield from messages


def read_copy(file: CampaignFile, route: Route, messages: tuple[str, ...], scope: Scope) -> Layers:
    """All the words of a campaign, from the file and from its copy files."""
    versions = Names.of("version", [version.for_ for version in file.versions])
    reader = CopyReader(scope, Names.of("message", messages), versions)
    _read(reader.campaign, file.copy_, route / "copy", scope, reader)
    for name, message in file.messages.items():
        here = route / "messages" / name
        _read(lambda *words, name=name: reader.message(name, *words), message.copy_, here / "copy", scope)
        for variant, written in message.variants.items():
            words, where = _variant(written, here / "variants" / variant)
            _read(lambda *words, name=name, variant=variant: reader.variant(name, variant, *words), words, where, scope)
    for at, version in enumerate(file.versions):
        here = route / "versions" / at / "copy"
        _read(lambda *words, name=version.for_: reader.version(name, *words), version.copy_, here, scope)
    return reader.layers


def _variant(written: Mapping[str, Any], route: Route) -> tuple[Mapping[str, Any], Route]:
    return (written["copy"], route / "copy") if "copy" in written else (written, route)


def _read(read: Any, copy: Any, route: Route, scope: Scope, whole: CopyReader | None = None) -> None:
    if isinstance(copy, dict):
        for locale, words in copy.items():
            read(locale, words, route / locale)
    elif whole is not None:
        read_folder(whole, route.file.rpartition("/")[0], copy, route, scope)
    else:
        scope.references.note(
            Finding(route, '"copy" expects languages with texts here, only a campaign has a folder', "wrong-type")
        )


def plans(
    file: CampaignFile, route: Route, names: tuple[str, ...], layers: Layers, scope: Scope
) -> dict[str, MessagePlan]:
    """Each message with its words."""
    found = {}
    for name in names:
        keys = file.messages.get(name)
        here = route / "messages" / name if keys else route
        if keys:
            scope.references.all_known(keys.channels, scope.names["channel"], here / "channels")
            check_topic(keys.topic, here / "topic", scope)
        found[name] = MessagePlan(
            name=name,
            route=here,
            channels=keys.channels if keys else (),
            purpose=keys.purpose if keys else None,  # type: ignore[arg-type]
            topic=keys.topic if keys else "",
            exempt=keys.exempt if keys else None,
            counts=keys.counts if keys else None,
            copy=layers.messages.get(name, {}),
            variants={variant: copy for (message, variant), copy in layers.variants.items() if message == name},
        )
    return found


def check_topic(topic: str, route: Route, scope: Scope) -> None:
    """Notes a topic that the brand does not have."""
    if topic:
        scope.references.known(topic, scope.names["topic"], route)


class Versions:
    """Reads the campaign as some people get it; `known` are the facts it may name, `own` those it has as written."""

    def __init__(self, layers: Layers, known: Names, own: Mapping[str, Fact], images: Mapping[str, Picture]) -> None:
        self._layers = layers
        self._known = known
        self._own = own
        self._images = images

    def read(self, keys: VersionKeys, route: Route, scope: Scope) -> Version:
        """One version."""
        scope.references.known(keys.for_, scope.names["segment"], route / "for")
        scope.references.all_known(keys.channels, scope.names["channel"], route / "channels")
        scope.references.all_known(keys.unset, self._known, route / "unset")
        words = self._layers.version_messages.items()
        return Version(
            segment=keys.for_,
            route=route,
            facts=facts(keys.facts, route / "facts", {**scope.brand.facts, **self._own}),
            unset=keys.unset,
            starts=moment(keys.starts, keys.timezone),
            copy=self._layers.versions.get(keys.for_, {}),
            message_copy={message: copy for (version, message), copy in words if version == keys.for_},
            images=pictures(keys.images, route / "images", self._known, scope, self._images),
            channels=keys.channels,
            cta=cta(keys.cta, route / "cta", scope),
        )


def cta(keys: str | CtaKeys | None, route: Route, scope: Scope) -> Cta | None:
    """Where messages lead."""
    if keys is None or isinstance(keys, str):
        return Cta({"": keys}, route) if keys else None
    markets, references = scope.names["market"], scope.references
    shorts = addresses(keys.short, route / "short", markets, references)
    return Cta(addresses(keys.url, route / "url", markets, references), route, shorts, keys.utm)
