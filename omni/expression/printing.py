"""Prints a tree as its one canonical text, with as few brackets as possible."""

from __future__ import annotations

from decimal import Decimal

from omni.expression.parts import Part
from omni.model.expression import (
    And,
    Arithmetic,
    Between,
    Compare,
    Constant,
    In,
    IsNull,
    Literal,
    Name,
    Negative,
    Not,
    Or,
    Term,
)


def to_text(tree: Part) -> str:
    """The text that parses to the same tree: words in capitals, `<>`, one space."""
    if isinstance(tree, Name | Literal | Arithmetic | Negative):
        return _term(tree)
    match tree:
        case And():
            return " AND ".join(_in_brackets_if(part, Or) for part in tree.parts)
        case Or():
            return " OR ".join(map(to_text, tree.parts))
        case Not():
            return f"NOT {_in_brackets_unless(tree.part, Name, Literal)}"
        case Compare():
            return f"{_term(tree.left)} {tree.comparator} {_term(tree.right)}"
        case In():
            return f"{_term(tree.term)}{_not(tree)} IN ({', '.join(map(_term, tree.options))})"
        case Between():
            return f"{_term(tree.term)}{_not(tree)} BETWEEN {_term(tree.low)} AND {_term(tree.high)}"
        case IsNull():
            return f"{_term(tree.term)} IS{_not(tree)} NULL"


def _not(tree: In | Between | IsNull) -> str:
    return " NOT" if tree.negated else ""


def _term(term: Term) -> str:
    match term:
        case Name():
            return term.name
        case Literal():
            return _literal(term.value)
        case Negative():
            return f"-{_in_brackets_unless(term.term, Name)}"
        case Arithmetic():
            return _calculation(term)


def _literal(value: Constant) -> str:
    match value:
        case bool():
            return str(value).upper()
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _calculation(tree: Arithmetic) -> str:
    product = tree.operator in "*/"
    left = _in_brackets_if_sum(tree.left) if product else _term(tree.left)
    right = _term(tree.right)
    if isinstance(tree.right, Arithmetic) and (product or tree.right.operator in "+-"):
        right = f"({right})"
    return f"{left} {tree.operator} {right}"


def _in_brackets_if_sum(term: Term) -> str:
    return f"({_term(term)})" if isinstance(term, Arithmetic) and term.operator in "+-" else _term(term)


def _in_brackets_if(part: Part, kind: type) -> str:
    return f"({to_text(part)})" if isinstance(part, kind) else to_text(part)


def _in_brackets_unless(part: Part, *kinds: type) -> str:
    return to_text(part) if isinstance(part, kinds) else f"({to_text(part)})"
