"""Copy in layers: the campaign's words, those of messages and of their variants, and those of versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from omni.load.misfit import MisfitError, impossible, wrong
from omni.load.notes import Names
from omni.load.values.fields import misfit_at
from omni.load.values.scope import Scope
from omni.model.copy import CopyText, LocaleCopy
from omni.model.frozen import field
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement
from omni.words.nearest import nearest

_DIACRITICS = ("keep", "strip")
_LAYERS = ("messages", "variants", "versions")


class Layers(Struct):
    """All words so far, by locale: of the campaign, of messages, variants, versions, and of messages of versions."""

    campaign: dict[str, LocaleCopy] = field(default_factory=dict)
    messages: dict[str, dict[str, LocaleCopy]] = field(default_factory=dict)
    variants: dict[tuple[str, str], dict[str, LocaleCopy]] = field(default_factory=dict)
    versions: dict[str, dict[str, LocaleCopy]] = field(default_factory=dict)
    version_messages: dict[tuple[str, str], dict[str, LocaleCopy]] = field(default_factory=dict)

    def languages(self) -> tuple[str, ...]:
        """Every language that some layer has words in, in order of appearance."""
        groups = (self.campaign, *self.messages.values(), *self.versions.values(), *self.version_messages.values())
        return tuple(dict.fromkeys(locale for group in groups for locale in group))


class CopyReader:
    """Reads words into layers; `messages` and `versions` are the names that may stand as keys."""

    def __init__(self, scope: Scope, messages: Names, versions: Names) -> None:
        self._scope = scope
        self._names = {"messages": messages, "versions": versions}
        self._fields = scope.copy_fields()
        self.layers = Layers()

    def campaign(self, locale: str, words: Mapping[str, Any], route: Route) -> None:
        """The words of one language: the campaign's own, then those of messages and versions."""
        self._into(self.layers.campaign, locale, words, route, _LAYERS)
        self._messages(locale, words, route)
        for version, inner in self._named("versions", words, route):
            self.version(version, locale, inner, route / "versions" / version)

    def message(self, name: str, locale: str, words: Mapping[str, Any], route: Route) -> None:
        """The words of a message, and of its variants."""
        self._into(self.layers.messages.setdefault(name, {}), locale, words, route, ("variants",))
        for variant, inner in _groups(words, "variants"):
            self.variant(name, variant, locale, inner, route / "variants" / variant)

    def variant(self, message: str, variant: str, locale: str, words: Mapping[str, Any], route: Route) -> None:
        """The words of a variant of a message."""
        self._into(self.layers.variants.setdefault((message, variant), {}), locale, words, route, ())

    def version(self, version: str, locale: str, words: Mapping[str, Any], route: Route) -> None:
        """The words of a version: for all messages, and for some."""
        self._into(self.layers.versions.setdefault(version, {}), locale, words, route, ("messages",))
        for message, inner in self._named("messages", words, route):
            layer = self.layers.version_messages.setdefault((version, message), {})
            self._into(layer, locale, inner, route / "messages" / message, ())

    def _messages(self, locale: str, words: Mapping[str, Any], route: Route) -> None:
        for name, inner in self._named("messages", words, route):
            self.message(name, locale, inner, route / "messages" / name)

    def _named(self, sort: str, words: Mapping[str, Any], route: Route) -> Iterable[tuple[str, Mapping[str, Any]]]:
        for name, inner in _groups(words, sort):
            if self._scope.references.known(name, self._names[sort], (route / sort / name).key):
                yield name, inner

    def _into(
        self, layer: dict[str, LocaleCopy], locale: str, words: Mapping[str, Any], route: Route, apart: tuple[str, ...]
    ) -> None:
        found = self._words({key: value for key, value in words.items() if key not in apart}, route, apart)
        if found != LocaleCopy():
            layer[locale] = joined(layer[locale], found) if locale in layer else found

    def _words(self, words: Mapping[str, Any], route: Route, apart: tuple[str, ...]) -> LocaleCopy:
        texts: dict[str, CopyText] = {}
        channels: dict[str, dict[str, CopyText]] = {}
        diacritics: dict[str, str] = {}
        for key, value in words.items():
            here = route / key
            if key in self._scope.names["channel"].loaded:
                channels[key], strip = self._channel(value, here)
                diacritics |= {key: strip} if strip else {}
            elif key in self._fields:
                self._keep(texts, key, value, here)
            elif not self._may_be_channel(key):
                self._note_unknown(key, here, (*self._scope.names["channel"].loaded, *apart))
        return LocaleCopy(texts, {key: value for key, value in channels.items() if value}, diacritics)

    def _may_be_channel(self, key: str) -> bool:
        """True where the key may be a channel that could not be loaded."""
        channels = self._scope.names["channel"]
        lost = channels.declared is None or key in channels.declared
        self._scope.references.lost = self._scope.references.lost or lost
        return lost

    def _channel(self, words: object, route: Route) -> tuple[dict[str, CopyText], str]:
        texts: dict[str, CopyText] = {}
        if not isinstance(words, dict):
            self._refuse(wrong("texts such as {body: …}", words), route)
            return texts, ""
        for key, value in words.items():
            if key in self._fields:
                self._keep(texts, key, value, route / key)
            elif key != "diacritics":
                self._note_unknown(key, route / key, ("diacritics",))
        return texts, self._diacritics(words.get("diacritics"), route / "diacritics")

    def _diacritics(self, value: object, route: Route) -> str:
        if value in _DIACRITICS or value is None:
            return str(value or "")
        if isinstance(value, str):
            self._refuse(impossible(value, "it is keep or strip", nearest(value, _DIACRITICS)), route)
        else:
            self._refuse(wrong("keep or strip", value), route)
        return ""

    def _keep(self, texts: dict[str, CopyText], key: str, value: object, route: Route) -> None:
        if isinstance(value, str):
            texts[key] = CopyText(value, route)
        else:
            self._refuse(wrong("a text", value), route)

    def _refuse(self, misfit: MisfitError, route: Route) -> None:
        self._scope.references.note(misfit_at(misfit, route, str(route.keys[-1])))

    def _note_unknown(self, key: str, route: Route, more: Iterable[str]) -> None:
        close = nearest(key, (*self._fields, *more))
        known = f", {close} is one" if close else ""
        fix = Fix(f"rename the key to {close}", (Replacement(route.key, close),), safe=False) if close else None
        sentence = f'"{key}" is no text of copy and no channel{known}'
        advice = f"write {close}" if close else ""
        self._scope.references.note(Finding(route.key, sentence, "unknown-key", advice=advice, fix=fix))


def joined(first: LocaleCopy, last: LocaleCopy) -> LocaleCopy:
    """Two layers of one language as one; the last wins, field by field."""
    channels = {
        name: {**first.channels.get(name, {}), **last.channels.get(name, {})}
        for name in (*first.channels, *last.channels)
    }
    return LocaleCopy({**first.fields, **last.fields}, channels, {**first.diacritics, **last.diacritics})


def _groups(words: Mapping[str, Any], key: str) -> Iterable[tuple[str, Mapping[str, Any]]]:
    group = words.get(key)
    if isinstance(group, dict):
        for name, inner in group.items():
            if isinstance(inner, dict):
                yield name, inner
