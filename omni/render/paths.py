"""The way from a dotted name to a value: `person.first_name`, `coat.price`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from omni.model.facts import ProductRef
from omni.render.errors import UnknownVariableError, unknown
from omni.render.runs import Words
from omni.render.variables import Variable

Value: TypeAlias = "Variable | Words | Mapping[str, Value] | str | int | tuple[Variable | Words, ...]"
Context: TypeAlias = Mapping[str, Value]


def look_up(context: Context, chain: tuple[str, ...], facts_of: str) -> Value:
    """The value of a chain of names; raises the error that names what is there instead."""
    root = context.get(chain[0])
    if root is None:
        raise _of_product(context, chain) or unknown(".".join(chain), _own_names(context), facts_of)
    value = root
    for depth, name in enumerate(chain[1:], start=1):
        children = children_of(value)
        if name not in children:
            raise unknown(".".join(chain[: depth + 1]), children, f"what {'.'.join(chain[:depth])} has")
        value = children[name]
    return value


def _of_product(context: Context, chain: tuple[str, ...]) -> UnknownVariableError | None:
    """The error for a product that a text names by itself, where a fact stands for it."""
    facts = {
        value.value.product: name
        for name, value in context.items()
        if isinstance(value, Variable) and isinstance(value.value, ProductRef)
    }
    fact = facts.get(chain[0])
    if fact is None:
        return None
    name, own = ".".join(chain), ".".join((fact, *chain[1:]))
    return UnknownVariableError(f"{{{{ {name} }}}} names a product, {fact} is its fact", f"write {{{{ {own} }}}}", name)


def children_of(value: object) -> Mapping[str, Value]:
    """What a text may ask of a value."""
    if isinstance(value, Variable):
        return value.fields
    return value if isinstance(value, Mapping) else {}


def _own_names(context: Context) -> list[str]:
    return [name for name, value in context.items() if isinstance(value, Variable) and name not in {"person", "event"}]
