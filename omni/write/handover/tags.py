"""The tags of one platform for one message: values, values with a default, conditions, addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Literal

from omni.model.frozen import Frozen
from omni.write.handover.conditions import Condition
from omni.write.handover.names import Names
from omni.write.handover.platform import Platform
from omni.write.handover.refusal import CannotHandOverError

Place = Literal["text", "html", "json", "address"]
"""What a tag stands in, which decides how the texts inside it are escaped."""

_PRINTED_ALIKE = frozenset({"text", "values", "integer", "code"})
_TEXTS = frozenset({"text", "values", "product", "date", "code"})
_NUMBERS = frozenset({"integer", "decimal"})
_SPOKEN = {"money": "an amount", "boolean": "a yes or no", "decimal": "a number", "": "a value", "list": "a list"}
_ORDERED = frozenset({">", ">=", "<", "<="})


class Tags(Frozen):
    """Writes tags. `own` are those that the brand names by field, `products` the names of products by their id."""

    platform: Platform
    names: Names
    own: Mapping[str, str]
    products: Mapping[str, str]

    def value(self, name: str, place: Place) -> str:
        """The tag that prints a value."""
        if self._own(name) and place != "address":
            return _placed(self._own(name), place)
        if self._own(name):
            return self._filled(self.platform.linked, name)
        kind = self.names.kind_of(name)
        if kind == "product" and place != "address":
            return self._product(name, place)
        if kind not in _PRINTED_ALIKE:
            raise self._needs_own(f"prints {name}, {_SPOKEN.get(kind, f'a {kind}')} that {self.platform.title} writes another way", name)  # fmt: skip # noqa: E501
        return _placed(self._filled(self.platform.linked if place == "address" else self.platform.value, name), place)

    def told(self, name: str, tag: str) -> str:
        """What a list of tags says of a value's tag: of a product, what the platform has to know."""
        product = self.names.kind_of(name) == "product" and not self._own(name)
        return self._filled(self.platform.value, name.removesuffix(".name")) if product else tag

    def defaulted(self, name: str, text: str, place: Place) -> str:
        """The tag that prints a value, and a text for those who have none."""
        if self.names.kind_of(name) not in _PRINTED_ALIKE and not self._own(name):
            return self.value(name, place)
        return _placed(self._filled(self.platform.defaulted, name, self._literal(text, place)), place)

    def opening(self, condition: Condition, place: Place) -> str:
        """The tag that opens a condition."""
        pattern = self._asks(condition) if condition.comparison is None else self._compares(condition)
        text = self._literal(condition.value, place) if condition.comparison else ""
        operator = self.platform.operators.get(condition.comparison or "", "")
        return _placed(self._filled(pattern.replace("OP", operator), condition.name, text), place)

    def link(self, kind: str) -> str:
        """The platform's own address, such as the one for leaving."""
        return self.own.get(f"links.{kind}") or self.platform.links.get(kind, "")

    def _asks(self, condition: Condition) -> str:
        platform, kind = self.platform, self.names.kind_of(condition.name)
        if kind in _TEXTS:
            return platform.has if condition.wanted else platform.lacks
        pattern = platform.is_true if condition.wanted else platform.is_false
        if kind != "boolean" or not pattern:
            raise CannotHandOverError(f"asks whether {condition.name} is there or more than 0, which no tag can")
        return pattern

    def _compares(self, condition: Condition) -> str:
        kind, comparison = self.names.kind_of(condition.name), condition.comparison or ""
        numbers = kind in _NUMBERS and not isinstance(condition.value, str)
        texts = kind in _TEXTS - {"product", "date"} and isinstance(condition.value, str)
        if not numbers and not (texts and comparison not in _ORDERED):
            raise CannotHandOverError(f"compares {condition.name} in a way that no tag can")
        if comparison not in self.platform.operators:
            raise CannotHandOverError(
                f"compares {condition.name} with {comparison}, which {self.platform.title} cannot"
            )
        return self.platform.compares

    def _product(self, name: str, place: Place) -> str:
        """A product by its name in the language of the message: a condition for each product there is."""
        platform = self.platform
        field = name.removesuffix(".name")
        tags: list[str] = []
        for product, shown in self.products.items():
            pattern = platform.next_is if tags else platform.compares.replace("OP", platform.operators["=="])
            tags.append(self._filled(pattern, field, self._literal(product, "text")) + _escaped(shown, place))
        return _placed("".join(tags), place) + (
            f"{platform.otherwise}{self._filled(platform.value, field)}{platform.end}"
            if tags
            else self._filled(platform.value, field)
        )

    def _filled(self, pattern: str, name: str, text: str = "") -> str:
        return pattern.replace("VALUE", self._expression(name)).replace("TEXT", text)

    def _expression(self, name: str) -> str:
        """What the platform calls a value inside its tags."""
        platform = self.platform
        tag = self._own(name)
        if tag:
            if not (tag.startswith(platform.opens) and tag.endswith(platform.closes)):
                raise CannotHandOverError(f"chooses by {name}, whose tag {tag} is none that a condition can hold")
            return tag[len(platform.opens) : -len(platform.closes)].strip()
        known = platform.fields.get(name.removeprefix("person."))
        if known:
            return known
        root, _, path = name.partition(".") if name.startswith(("person.", "event.")) else ("person", ".", name)
        first, *inner = path.split(".")
        pattern = platform.any_event if root == "event" else platform.any_field
        if not pattern or (inner and not platform.inner) or 0 < platform.longest < len(first):
            raise self._needs_own(f"needs {name}, for which {platform.title} has no tag of its own", name)
        expression = pattern.replace("FIELD", first).replace("NAME", first.upper())
        for one in inner:
            expression = platform.inner.replace("VALUE", expression).replace("FIELD", one)
        return expression

    def _own(self, name: str) -> str:
        return self.own.get(name.removeprefix("person."), "") or self.own.get(name, "")

    def _needs_own(self, reason: str, name: str) -> CannotHandOverError:
        key = f"merge_tags.{self.platform.id}.{name.removeprefix('person.')}"
        return CannotHandOverError(f"{reason}; brand.yaml can name it as {key}")

    def _literal(self, value: object, place: Place) -> str:
        """A text or a number as the platform's tags hold it."""
        if not isinstance(value, str):
            return str(value)
        text = _escaped(value, place)
        if not self.platform.quotes:
            plain = not set("|*") & set(text)
        else:
            plain = not {"{%", "%}", "{{", "}}"} & {text[at : at + 2] for at in range(len(text))} and "\\" not in text
        quote = next((mark for mark in self.platform.quotes if mark not in text), "")
        if not plain or (self.platform.quotes and not quote):
            raise CannotHandOverError(f"holds “{value}”, which no tag of {self.platform.title} can hold")
        return f"{quote}{text}{quote}"


def _escaped(text: str, place: Place) -> str:
    """A text as the platform will print it into the part."""
    return escape(text, quote=False) if place == "html" else text


def _placed(tag: str, place: Place) -> str:
    """A tag as the part holds it."""
    return json.dumps(tag, ensure_ascii=False)[1:-1] if place == "json" else tag
