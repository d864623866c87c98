"""What a text asks of a person, as far as every platform can ask the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal

from jinja2 import nodes

from omni.model.frozen import Frozen
from omni.write.handover.refusal import CannotHandOverError

Comparison = Literal["==", "!=", ">", ">=", "<", "<="]
NameOf = Callable[[str], str]
"""The name of the personal value that a dotted name leads to; empty for everything else."""

_COMPARISONS: dict[str, Comparison] = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}


class Condition(Frozen):
    """Whether a person has a value (`wanted`) or has none, or how it compares with another."""

    name: str
    wanted: bool = True
    comparison: Comparison | None = None
    value: str | int | Decimal = ""


def condition_of(test: nodes.Expr, name_of: NameOf) -> Condition | None:
    """The condition of an `{% if … %}`, None where it asks nothing of a person; raises for one that tags cannot ask."""
    asked = tuple(personal_names(test, name_of))
    if not asked or _is_defined(test):
        return None
    wanted = not isinstance(test, nodes.Not)
    inner = test.node if isinstance(test, nodes.Not) else test
    name = name_of(dotted(inner))
    if name:
        return Condition(name, wanted)
    compared = _compared(inner, name_of) if wanted else None
    if compared:
        return compared
    raise CannotHandOverError(f"chooses by {asked[0]} in a way that no tag can")


def personal_names(node: nodes.Node, name_of: NameOf) -> Iterator[str]:
    """Every personal value that an expression names, in its order."""
    for inner in (node, *node.find_all((nodes.Name, nodes.Getattr))):
        name = name_of(dotted(inner))
        if name:
            yield name


def dotted(node: nodes.Node) -> str:
    """A chain of names with its points, empty for any other expression."""
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    return ".".join((node.name, *reversed(names))) if isinstance(node, nodes.Name) else ""


def _compared(node: nodes.Expr, name_of: NameOf) -> Condition | None:
    if not isinstance(node, nodes.Compare) or len(node.ops) != 1:
        return None
    operand = node.ops[0]
    name, comparison = name_of(dotted(node.expr)), _COMPARISONS.get(operand.op)
    value = operand.expr.value if isinstance(operand.expr, nodes.Const) else None
    if not name or comparison is None or not isinstance(value, str | int | Decimal) or isinstance(value, bool):
        return None
    return Condition(name, comparison=comparison, value=value)


def _is_defined(test: nodes.Expr) -> bool:
    """True for `x is defined`: whether a brand knows a field is the same for everybody."""
    inner = test.node if isinstance(test, nodes.Not) else test
    return isinstance(inner, nodes.Test) and inner.name in {"defined", "undefined"}
