"""What a message knows of a person: the names of such values, and what kind of value each is."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.brand import FieldSpec
from omni.model.brief import Brief
from omni.model.facts import DaysAfter, Fact, FromField, ListOf, OneEachCode
from omni.model.frozen import Frozen
from omni.model.project import Project

_BUILT_IN = frozenset({"id", "locale", "country", "email", "phone", "push_token"})
_ADDRESS = frozenset({"street", "postcode", "city", "country"})


class Names(Frozen):
    """The personal names of one brief. `events` are the fields of all events."""

    brief: Brief
    events: Mapping[str, FieldSpec]

    def name_of(self, chain: str) -> str:
        """The name that rendering gives a personal value, empty for any other: `owned` is `person.last_product`."""
        first, _, rest = chain.partition(".")
        if first in {"person", "event"}:
            return chain if rest else ""
        fact = self.brief.facts.get(first)
        match fact.value if fact else None:
            case FromField(path=path) | ListOf(path=path):
                return f"{path}.{rest}" if rest else path
            case DaysAfter() | OneEachCode():
                return chain
        return ""

    def kind_of(self, name: str) -> str:
        """What kind of value it is: `text`, `product`, `date`, …, or `code` for a code of one's own."""
        for fact in self.brief.facts.values():
            found = _kind_by_fact(fact, name)
            if found:
                return found
        root, *path = name.split(".")
        specs = self.brief.brand.fields if root == "person" else self.events
        if root == "person" and path[0] not in specs:
            known = path[0] in _BUILT_IN or (path[0] == "address" and path[1:2] and path[1] in _ADDRESS)
            return "text" if known else ""
        return _kind(path, specs)


def names_of(brief: Brief, project: Project) -> Names:
    """The names of a brief."""
    return Names(brief, {name: spec for event in project.events.values() for name, spec in event.fields.items()})


def _kind_by_fact(fact: Fact, name: str) -> str:
    match fact.value:
        case FromField(path=path, kind=kind) if path == name and kind in {"product", "money"}:
            return kind
        case OneEachCode() if fact.name == name:
            return "code"
        case DaysAfter() if fact.name == name:
            return "date"
    return ""


def _kind(path: list[str], specs: Mapping[str, FieldSpec]) -> str:
    spec = specs.get(path[0])
    if spec is None:
        return ""
    if len(path) == 1:
        return spec.type
    if spec.type == "product":
        return "product" if path[1:] == ["name"] else ""
    return _kind(path[1:], spec.fields)
