"""Attributes of people, events and records, and the values that they take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from omni.load.misfit import MisfitError, advised, impossible, wrong
from omni.load.notes import Names, Note, unknown
from omni.load.scalars import amounts, flags, moments, numbers
from omni.model.brand import FieldSpec, FieldType
from omni.model.money import Money
from omni.model.people import Attribute
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement
from omni.words.nearest import nearest

if TYPE_CHECKING:
    from omni.load.schema.fields import FieldKeys

Reader = Callable[[str], Attribute]
_READERS: dict[str, Reader] = {
    "text": str,
    "integer": numbers.integer,
    "decimal": numbers.decimal,
    "boolean": flags.flag,
    "date": moments.day,
    "product": str,
    "shop": str,
}


_KINDS = {"record": "keys with values", "list": "a list", "money": "one amount such as {EUR: 84.90}"}


def specs(found: Mapping[str, FieldKeys], route: Route) -> dict[str, FieldSpec]:
    """The declared fields of a group."""
    return {name: _spec(name, keys, route / name) for name, keys in found.items()}


def _spec(name: str, keys: FieldKeys, route: Route) -> FieldSpec:
    told: FieldType = keys.type or ("values" if keys.values else "record" if keys.fields else "text")
    return FieldSpec(name, told, route, keys.values, keys.optional, specs(keys.fields, route / "fields"))


def paths(fields: Mapping[str, FieldSpec], above: str = "") -> Iterator[str]:
    """All fields as dotted paths: `cart`, `cart.total`."""
    for name, spec in fields.items():
        yield above + name
        yield from paths(spec.fields, f"{above}{name}.")


def field_at(path: str, fields: Mapping[str, FieldSpec]) -> FieldSpec | None:
    """The field at a dotted path, or None."""
    name, dot, rest = path.partition(".")
    found = fields.get(name)
    return field_at(rest, found.fields) if dot and found else found


class Attributes:
    """Reads the values of declared fields and notes what does not fit."""

    def __init__(self, names: Mapping[str, Names], note: Note) -> None:
        self._names = names
        self._note = note

    def read_all(
        self, found: Mapping[str, object], fields: Mapping[str, FieldSpec], route: Route, what: str
    ) -> dict[str, Attribute]:
        """The values of a group by name; keys that no field declares are noted."""
        values: dict[str, Attribute] = {}
        for name, value in found.items():
            if name in fields:
                values[name] = self.read(value, fields[name], route / name)
            else:
                self._note(_no_field(name, fields, route / name, what))
        return values

    def read(self, value: object, spec: FieldSpec, route: Route) -> Attribute:
        """One value as its field types it; None where it does not fit."""
        if spec.type == "record" and isinstance(value, dict):
            return self.read_all(value, spec.fields, route, f"the record {spec.name}")
        if spec.type == "list" and isinstance(value, list):
            return tuple(self._item(item, spec, route / at) for at, item in enumerate(value))
        try:
            return self._single(value, spec, route)
        except MisfitError as misfit:
            self._note(misfit_at(misfit, route, spec.name))
            return None

    def _item(self, item: object, spec: FieldSpec, route: Route) -> Attribute:
        if spec.fields and isinstance(item, dict):
            return self.read_all(item, spec.fields, route, f"an item of {spec.name}")
        return str(item) if isinstance(item, str) else None

    def _single(self, value: object, spec: FieldSpec, route: Route) -> Attribute:
        if value is None:
            raise wrong(_KINDS.get(spec.type, "a value"), None)
        if spec.type == "money":
            return _money(value)
        if spec.type in {"record", "list"} or not isinstance(value, str):
            raise wrong(_KINDS.get(spec.type, "a single value"), value)
        if spec.type == "values":
            return _one_of(value, spec.values)
        if spec.type in {"product", "shop"}:
            self._known(value, self._names[spec.type], route)
        return _READERS[spec.type](value)

    def _known(self, value: str, names: Names, route: Route) -> None:
        if names.declared is not None and value not in names.declared:
            self._note(unknown(names.what, value, names.loaded, route))


def _money(value: object) -> Money:
    if isinstance(value, dict) and len(value) == 1:
        ((code, amount),) = value.items()
        if isinstance(amount, str):
            return Money(amounts.amount(amount), amounts.currency(code))
    if isinstance(value, str):
        amount, _, code = value.partition(" ")
        return Money(amounts.amount(amount), amounts.currency(code))
    raise wrong("one amount such as {EUR: 84.90}", value)


def _one_of(value: str, values: tuple[str, ...]) -> str:
    if value not in values:
        close = nearest(value, values)
        raise impossible(
            value, f"its values are {', '.join(values)}", close, "" if close else f"write {_either(values)}"
        )
    return value


def _either(values: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(values[:-1]), *values[-1:])))


def misfit_at(misfit: MisfitError, where: Route, subject: str) -> Finding:
    """The finding of a misfit at a place."""
    close = misfit.nearest
    fix = Fix(f"write {close}", (Replacement(where, close),), safe=False) if close else None
    sentence = f'"{subject}" {misfit.predicate}'
    return Finding(where, sentence, misfit.rule, advice=advised(subject, close, misfit.example, misfit.advice), fix=fix)


def _no_field(name: str, fields: Mapping[str, FieldSpec], route: Route, what: str) -> Finding:
    close = nearest(name, fields)
    known = f", {close} is one" if close else ""
    fix = Fix(f"rename the key to {close}", (Replacement(route.key, close),), safe=False) if close else None
    sentence = f'"{name}" is not a key of {what}{known}'
    return Finding(route.key, sentence, "unknown-key", advice=f"write {close}" if close else "", fix=fix)
