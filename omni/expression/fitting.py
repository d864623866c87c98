"""Compares what a condition asks for with what its fields can hold: `orders = 'three'`, `tier = 'golf'`.

A YAML scalar without quotes gets the type of its field here, so `{field: zip, op: =, value: 20100}` asks for a text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from omni.expression.comparison import compare
from omni.model.brand import FieldSpec
from omni.model.expression import And, Between, Compare, In, Literal, Name, Not, Or, Spot, Term, Tree
from omni.model.frozen import Frozen, replace

_SpecOf = Callable[[str], FieldSpec | None]

_WORDS = {
    "text": "a text",
    "product": "a text",
    "shop": "a text",
    "values": "a text",
    "integer": "a number",
    "decimal": "a number",
    "money": "an amount",
    "boolean": "true or false",
    "date": "a date",
    "record": "a group of fields",
    "list": "a list",
}
_SAMPLES: dict[str, object] = {
    **dict.fromkeys(("text", "product", "shop", "values"), ""),
    **dict.fromkeys(("integer", "decimal", "money"), 0),
    "boolean": True,
    "date": date(2000, 1, 1),
}


class Misfit(Frozen):
    """A value that its field can never hold, where it is written, and the values that a field with a list can hold."""

    at: Spot
    sentence: str
    written: str = ""
    values: tuple[str, ...] = ()


def fit(tree: Tree, spec_of: _SpecOf) -> tuple[Tree, tuple[Misfit, ...]]:
    """The tree with its values typed by their fields, and those that fit none. Unknown names fit everything."""
    misfits: list[Misfit] = []
    return _fit(tree, spec_of, misfits), tuple(misfits)


def _fit(tree: Tree, spec_of: _SpecOf, misfits: list[Misfit]) -> Tree:
    match tree:
        case And() | Or():
            return replace(tree, parts=tuple(_fit(part, spec_of, misfits) for part in tree.parts))
        case Not():
            return replace(tree, part=_fit(tree.part, spec_of, misfits))
        case Compare():
            listed = tree.comparator in {"=", "<>"}
            left, right = _terms((tree.left, tree.right), spec_of, misfits, listed=listed)
            return replace(tree, left=left, right=right)
        case In():
            term, *options = _terms((tree.term, *tree.options), spec_of, misfits, listed=True)
            return replace(tree, term=term, options=tuple(options))
        case Between():
            term, low, high = _terms((tree.term, tree.low, tree.high), spec_of, misfits, listed=False)
            return replace(tree, term=term, low=low, high=high)
    return tree


def _terms(terms: tuple[Term, ...], spec_of: _SpecOf, misfits: list[Misfit], *, listed: bool) -> tuple[Term, ...]:
    known = [(term.name, spec) for term in terms if isinstance(term, Name) and (spec := spec_of(term.name))]
    if not known:
        return terms
    name, spec = known[0]
    fitted = tuple(_typed(term, spec) if isinstance(term, Literal) else term for term in terms)
    misfits.extend(
        Misfit(term.at, sentence, _written(term), spec.values)
        for term in fitted
        if isinstance(term, Literal) and (sentence := _misfit(name, term, spec, listed=listed))
    )
    return fitted


def _typed(literal: Literal, spec: FieldSpec) -> Literal:
    is_text = isinstance(_SAMPLES.get(spec.type), str)
    return replace(literal, value=literal.unquoted) if literal.unquoted and is_text else literal


def _misfit(name: str, literal: Literal, spec: FieldSpec, *, listed: bool) -> str:
    written = _written(literal)
    if compare("=", _SAMPLES.get(spec.type), literal.value) is None:
        return f"{name} is {_WORDS[spec.type]}, here is {written}"
    if listed and spec.values and literal.value not in spec.values:
        return f"{name} is {' or '.join(spec.values)}, here is {written}"
    return ""


def _written(literal: Literal) -> str:
    return literal.unquoted or str(literal.value)
