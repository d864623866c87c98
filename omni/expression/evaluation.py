"""Says whether a condition holds, with SQL's third answer: unknown.

A missing value makes a comparison unknown, and so do values that cannot be compared (`tier < 3`). Arithmetic is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from omni.expression.comparison import Comparable, compare
from omni.model.expression import (
    And,
    Arithmetic,
    Between,
    Comparator,
    Compare,
    In,
    IsNull,
    Literal,
    Name,
    Negative,
    Not,
    Or,
    Term,
    Tree,
)

_LONGEST_NUMBER = 100  # digits; a larger exponent would take seconds to write out

Lookup = Callable[[str], object]


def evaluate(tree: Tree, lookup: Lookup) -> bool | None:
    """True, False or None (unknown); never raises. `lookup` gives the value of a name, None where there is none."""
    match tree:
        case And():
            return _all(evaluate(part, lookup) for part in tree.parts)
        case Or():
            return _not(_all(_not(evaluate(part, lookup)) for part in tree.parts))
        case Not():
            return _not(evaluate(tree.part, lookup))
        case Compare():
            return compare(tree.comparator, value(tree.left, lookup), value(tree.right, lookup))
        case In():
            return _in(tree, lookup)
        case Between():
            return _between(tree, lookup)
        case IsNull():
            return (value(tree.term, lookup) is None) != tree.negated
        case Name() | Literal():
            alone = value(tree, lookup)
            return alone if isinstance(alone, bool) else None
        case _:
            assert_never(tree)


def value(term: Term, lookup: Lookup) -> Comparable:
    """What a term stands for. A calculation is a fraction, and unknown with a missing part or a zero divisor."""
    match term:
        case Name():
            return lookup(term.name)
        case Literal():
            return term.value
        case Negative():
            number = _number(value(term.term, lookup))
            return None if number is None else -number
        case Arithmetic():
            return _calculate(term, lookup)
        case _:
            assert_never(term)


def _all(answers: Iterable[bool | None]) -> bool | None:
    unknown = False
    for answer in answers:
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def _not(answer: bool | None) -> bool | None:  # noqa: FBT001 -- three-valued logic
    return None if answer is None else not answer


def _in(tree: In, lookup: Lookup) -> bool | None:
    term = value(tree.term, lookup)
    missed = _all(compare("<>", term, value(option, lookup)) for option in tree.options)
    return missed if tree.negated else _not(missed)


def _between(tree: Between, lookup: Lookup) -> bool | None:
    term = value(tree.term, lookup)
    bounds: tuple[tuple[Comparator, Term], ...] = ((">=", tree.low), ("<=", tree.high))
    inside = _all(compare(comparator, term, value(bound, lookup)) for comparator, bound in bounds)
    return _not(inside) if tree.negated else inside


def _calculate(term: Arithmetic, lookup: Lookup) -> Fraction | None:
    left, right = _number(value(term.left, lookup)), _number(value(term.right, lookup))
    if left is None or right is None:
        return None
    match term.operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            return left / right if right else None


def _number(known: Comparable) -> Fraction | None:
    if isinstance(known, bool) or not isinstance(known, int | Decimal | Fraction):
        return None
    if isinstance(known, Decimal) and (not known.is_finite() or abs(known.adjusted()) > _LONGEST_NUMBER):
        return None
    return Fraction(known)
