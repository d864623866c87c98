"""Reads a condition from YAML: text, or the same tree as `all`, `any`, `not` of `{field, op, value}`.

`all: [{field: tier, op: in, value: [gold, silver]}, {not: {field: country, op: is null}}, orders >= 3]` is
`tier IN ('gold', 'silver') AND NOT country IS NULL AND orders >= 3`.
"""

from __future__ import annotations

from json import dumps

from omni.expression.parsing import DEEPEST, parse, parse_at
from omni.expression.parts import all_of, any_of
from omni.expression.slips import Meant, meant
from omni.expression.tokens import SyntaxProblem, number
from omni.model.expression import Between, Comparator, Compare, Constant, In, IsNull, Literal, Name, Not, Spot, Tree
from omni.model.node import Mapping, Node, Scalar, Sequence
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement

_COMPARATORS: dict[str, Comparator] = {
    "=": "=",
    "<>": "<>",
    "!=": "<>",
    "<": "<",
    "<=": "<=",
    ">": ">",
    ">=": ">=",
}
_OPERATORS = (*_COMPARATORS, "in", "not in", "between", "not between", "is null", "is not null")
_KNOWN = ", ".join(_OPERATORS)
_EXAMPLE = "write it as in person.tier = 'gold' AND person.orders >= 3"
_LEAF_KEYS = {"field", "op", "value"}
_Keys = tuple[str | int, ...]


def from_node(node: Node, route: Route, *, arithmetic: bool = False) -> tuple[Tree | None, tuple[Finding, ...]]:
    """The tree of a condition written at `route`, and what is wrong with it; with any finding there is no tree.

    The spots of the tree count from `route`: `name.at.of(route)` is the place of a name.
    """
    reader = _Reader(route, arithmetic=arithmetic)
    tree = reader.read(node, ())
    return (None if reader.findings else tree), tuple(reader.findings)


class _Wrong(Exception):  # noqa: N818 -- it never leaves the module
    def __init__(  # noqa: PLR0913, PLR0917 - what a finding is made of
        self,
        keys: _Keys,
        sentence: str,
        rule: str = "wrong-type",
        span: tuple[int, int] = (0, 0),
        advice: str = _EXAMPLE,
        fixed: str = "",
    ) -> None:
        super().__init__(sentence)
        self.at = Spot(*span, keys)
        self.rule = rule
        self.advice = advice
        self.fixed = fixed


class _Reader:
    """Keeps every branch's first problem and goes on with the next branch."""

    def __init__(self, route: Route, *, arithmetic: bool) -> None:
        self._route = route
        self._arithmetic = arithmetic
        self.findings: list[Finding] = []

    def read(self, node: Node, keys: _Keys) -> Tree | None:
        try:
            return self._read(node, keys)
        except _Wrong as wrong:
            self.findings.append(self._finding(wrong, keys))
            return None

    def _finding(self, wrong: _Wrong, keys: _Keys) -> Finding:
        where = wrong.at.of(self._route)
        where = where.key if wrong.rule == "unknown-key" else where
        fix = None
        if wrong.fixed:
            whole = Replacement(Spot(keys=keys).of(self._route), dumps(wrong.fixed, ensure_ascii=False))
            fix = Fix(f"write {wrong.fixed}", (whole,), safe=False)
        advice = "" if self._arithmetic and wrong.advice == _EXAMPLE else wrong.advice
        return Finding(where, str(wrong), wrong.rule, advice=advice, fix=fix)

    def _read(self, node: Node, keys: _Keys) -> Tree | None:
        if len(keys) > DEEPEST:
            raise _Wrong(keys, f"more than {DEEPEST} conditions inside each other", "too-large-or-deep")
        if isinstance(node, Scalar):
            return self._text(node, keys)
        if isinstance(node, Sequence):
            sentence = "a condition is expected, here is a list without all or any"
            raise _Wrong(keys, sentence, advice="write all: or any: before the list")
        names = [name.value for name, _ in node.pairs]
        if len(names) == 1 and names[0] in {"all", "any", "not"}:
            return self._group(names[0], node.pairs[0][1], (*keys, names[0]))
        return _leaf(node, keys)

    def _text(self, scalar: Scalar, keys: _Keys) -> Tree | None:
        if scalar.is_null:
            raise _Wrong(keys, "a condition is expected, here is nothing")
        tree, problem = parse_at(keys, scalar.value, arithmetic=self._arithmetic)
        if problem is not None:
            raise _wrong_text(scalar, keys, problem, None if self._arithmetic else meant(scalar.value))
        return tree

    def _group(self, name: str, node: Node, keys: _Keys) -> Tree | None:
        if name == "not":
            part = self.read(node, keys)
            return None if part is None else Not(part, Spot(keys=keys))
        if not isinstance(node, Sequence) or not node.items:
            raise _Wrong(keys, f"{name} is a list of conditions, here is {_size(node)}")
        parts = tuple(self.read(item, (*keys, at)) for at, item in enumerate(node.items))
        read = tuple(part for part in parts if part is not None)
        return (all_of if name == "all" else any_of)(read, Spot(keys=keys)) if read else None


def _wrong_text(scalar: Scalar, keys: _Keys, problem: SyntaxProblem, meant: Meant | None) -> _Wrong:
    """A text that cannot be read: what is wrong at its place, or the words that were meant for a comparison."""
    span, sentence = (problem.start, problem.end), problem.sentence
    if meant is None:
        return _Wrong(keys, sentence, "impossible-value", span)
    if meant.words:
        span = (meant.start, meant.end)
        sentence = f'"{meant.words}" is not how a condition is written: {meant.text}'
    fixed = meant.text if scalar.style in {"plain", "single", "double"} else ""
    return _Wrong(keys, sentence, "impossible-value", span, f"write {meant.text}", fixed)


def _leaf(node: Mapping, keys: _Keys) -> Tree:
    for key, _ in node.pairs:
        if key.value not in _LEAF_KEYS:
            sentence = f"{key.value} is not known here, all, any, not or field with op and value are"
            raise _Wrong((*keys, key.value), sentence, "unknown-key", advice=_as_text(node))
    name, operator, at = _field(node, keys), _operator(node, keys), Spot(keys=keys)
    value = node.get("value")
    value_keys = keys if value is None else (*keys, "value")
    match operator:
        case "is null" | "is not null":
            if value is not None:
                raise _Wrong(value_keys, f"{operator} has no value, here is {_size(value)}")
            return IsNull(name, operator == "is not null", at)
        case "in" | "not in":
            return In(name, _list(value, value_keys, operator), operator == "not in", at)
        case "between" | "not between":
            low, high = _two(value, value_keys, operator)
            return Between(name, low, high, operator == "not between", at)
    return Compare(_COMPARATORS[operator], name, _literal(value, value_keys), at)


def _as_text(node: Mapping) -> str:
    """What to write for `{tier: gold}`."""
    pairs = [(key.value, value.value) for key, value in node.pairs if isinstance(value, Scalar) and not value.is_null]
    found = meant(" AND ".join(f"{key}: {value}" for key, value in pairs)) if len(pairs) == len(node.pairs) else None
    return f"write {dumps(found.text, ensure_ascii=False)}" if found else _EXAMPLE


def _field(node: Mapping, keys: _Keys) -> Name:
    written = node.get("field")
    if not isinstance(written, Scalar) or written.is_null:
        raise _Wrong(keys, "a comparison names its field, here is none")
    tree, _ = parse(written.value)
    if not isinstance(tree, Name):
        raise _Wrong((*keys, "field"), f"{written.value} is not the name of a field", "impossible-value")
    return Name(tree.name, Spot(tree.at.start, tree.at.end, (*keys, "field")))


def _operator(node: Mapping, keys: _Keys) -> str:
    written = node.get("op")
    if not isinstance(written, Scalar) or written.is_null:
        raise _Wrong(keys, f"a comparison has an op ({_KNOWN}), here is none")
    operator = " ".join(written.value.lower().split())
    if operator not in _OPERATORS:
        raise _Wrong((*keys, "op"), f"{written.value} is not a comparison, {_KNOWN} are", "impossible-value")
    return operator


def _list(node: Node | None, keys: _Keys, operator: str) -> tuple[Literal, ...]:
    if not isinstance(node, Sequence) or not node.items:
        raise _Wrong(keys, f"{operator} has a list of values, here is {_size(node)}")
    return tuple(_literal(item, (*keys, at)) for at, item in enumerate(node.items))


def _two(node: Node | None, keys: _Keys, operator: str) -> tuple[Literal, Literal]:
    match node:
        case Sequence(items=(low, high)):
            return _literal(low, (*keys, 0)), _literal(high, (*keys, 1))
    raise _Wrong(keys, f"{operator} has a list of two values, here is {_size(node)}")


def _literal(node: Node | None, keys: _Keys) -> Literal:
    if not isinstance(node, Scalar):
        raise _Wrong(keys, f"one value is expected, here is {_size(node)}")
    if node.is_null:
        raise _Wrong(keys, "nothing equals an empty value, only is null and is not null ask for it")
    at = Spot(0, len(node.value), keys)
    return Literal(_spelt(node.value), at, node.value) if node.style == "plain" else Literal(node.value, at)


def _spelt(text: str) -> Constant:
    if text in {"true", "false"}:
        return text == "true"
    digits = text.removeprefix("-")
    value = number(digits)
    if value is None:
        return text
    return value if digits == text else -value


def _size(node: Node | None) -> str:
    match node:
        case None:
            return "none"
        case Scalar():
            return "one value"
        case Sequence():
            return f"a list of {len(node.items)}"
        case Mapping():
            return "a group of keys"
